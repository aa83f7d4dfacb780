// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A figure read from the ledger as it is.</summary>
internal sealed record LedgerRecipe(string Code, Func<Ledger, FictionalFigure> From) : Recipe(Code)
{
    /// <summary>True for a part of a whole, whose effects are log-odds.</summary>
    public bool IsShare { get; init; }

    /// <inheritdoc/>
    public override string Scale => IsShare ? "logit" : "log";

    /// <inheritdoc/>
    public override FictionalFigure Make(Ledger ledger, ref Draws draws) => From(ledger);
}
