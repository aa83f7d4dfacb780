// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>What is wrong in a formula, and where.</summary>
/// <param name="Refusal">What was found, what was expected, what to do.</param>
/// <param name="Start">First character concerned: from 0 to the length of the text.</param>
/// <param name="Length">How many characters, at least 1.</param>
internal sealed record FormulaProblem(Refusal Refusal, int Start, int Length)
{
    /// <summary>The refusal as it is read: line and column, the sentence, then the line of the formula with carets under the place.</summary>
    public Refusal In(string text)
    {
        var place = TextPlace.Of(text, Start, Length);
        return FormulaRefusals.At.With(place.Line, place.Column, Refusal.Message, place.Excerpt, place.Caret) with { Code = Refusal.Code };
    }
}
