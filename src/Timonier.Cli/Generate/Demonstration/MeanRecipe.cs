// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A mean of a positive quantity, whose noise falls with the number of observations.</summary>
internal sealed record MeanRecipe(string Code, Func<Ledger, long> Weight, double At) : Recipe(Code)
{
    /// <summary>Decimals told.</summary>
    public int Decimals { get; init; }

    /// <summary>Spread of one observation, relative to the mean.</summary>
    public double Spread { get; init; } = 1;

    /// <inheritdoc/>
    public override FictionalFigure Make(Ledger ledger, ref Draws draws)
    {
        var weight = Weight(ledger);
        var noise = Spread / Math.Sqrt(Math.Max(1, weight)) * draws.Normal();
        return FictionalFigure.Mean(At * Math.Exp(ShiftOf(ledger) + noise), Decimals, weight);
    }
}
