// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A part of a whole: binomial around its expected chance.</summary>
internal sealed record ShareRecipe(string Code, Func<Ledger, long> Of, Func<Ledger, double> At) : Recipe(Code)
{
    /// <summary>The same base for every structure.</summary>
    public ShareRecipe(string code, Func<Ledger, long> of, double at)
        : this(code, of, _ => at)
    {
    }

    /// <inheritdoc/>
    public override string Scale => "logit";

    /// <inheritdoc/>
    public override FictionalFigure Make(Ledger ledger, ref Draws draws)
    {
        var whole = Of(ledger);
        return FictionalFigure.Ratio(draws.Binomial(whole, Odds.Chance(Odds.Of(At(ledger)) + ShiftOf(ledger))), whole);
    }
}
