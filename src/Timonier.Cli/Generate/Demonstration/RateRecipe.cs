// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Events for a population: Poisson around their expected number.</summary>
internal sealed record RateRecipe(string Code, Func<Ledger, long> Of, Func<Ledger, double> At) : Recipe(Code)
{
    /// <inheritdoc/>
    public override FictionalFigure Make(Ledger ledger, ref Draws draws)
    {
        var population = Of(ledger);
        return FictionalFigure.Ratio(draws.Poisson(population * At(ledger) * Math.Exp(ShiftOf(ledger))), population);
    }
}
