// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>What our engine makes of a case.</summary>
/// <param name="Formula">The formula, when it is accepted.</param>
/// <param name="Problem">Why it is refused, when it is.</param>
/// <param name="Value">Its value, when it is accepted.</param>
internal sealed record CaseAnswer(Formula? Formula, FormulaProblem? Problem, FormulaValue Value)
{
    /// <summary>True when the formula is refused before any evaluation.</summary>
    public bool IsRefused => Problem is not null;

    /// <summary>Reads, checks and evaluates the formula of a case.</summary>
    public static CaseAnswer To(FormulaCase of, CaseSurroundings around)
    {
        var (formula, problem) = Formula.Try(CasePlace.TermsOf(of, around), CasePlace.Of(of, around));
        if (formula is null)
            return new(null, problem, default);
        var grid = CasePlace.GridOf(formula, of, around);
        return new(formula, null, formula.Over(grid).Evaluate(0, grid.Periods - 1));
    }

    /// <summary>The answer in one line.</summary>
    public override string ToString() => this switch
    {
        { Problem: { } problem } => "refus : " + problem.Refusal.Message,
        { Value.IsError: true } => "erreur : " + FormulaRefusals.Of(Value.Error).With().Message,
        _ => Value.ToString(),
    };
}
