// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>Why a calculated figure has no value, in French: what follows « ne peut pas être calculé, parce que ».</summary>
internal static class CalculationWords
{
    /// <summary>The reason, as the end of a sentence, without a full stop; nothing when there is nothing to say.</summary>
    public static string? Reason(CalculationPlan plan, in Entry entry)
    {
        var input = entry.Culprit == 0 ? null : InWords(plan, plan.Cells[entry.Culprit - 1]);
        return (entry.State, entry.Fault, input) switch
        {
            (ValueState.Missing, FormulaError.None, null) => "la formule répond «\u00a0inconnu\u00a0»",
            (ValueState.Missing, FormulaError.None, _) => $"{input} manque",
            (ValueState.NotApplicable, _, { } named) => $"{named} est sans objet",
            (_, FormulaError.SecretMeasure, { } named) => $"{named} est secret",
            (_, FormulaError.LockedMeasure, { } named) => $"{named} est verrouillé",
            (_, FormulaError.UncomputedMeasure, { } named) => $"{named} ne se calcule pas",
            (_, FormulaError.None, _) => null,
            (_, var fault, _) => FirstSentence(FormulaRefusals.Of(fault).With().Message),
        };
    }

    /// <summary>An input as the reader knows it: its code, and how far back it is read.</summary>
    private static string InWords(CalculationPlan plan, CalculationCell cell) => plan.Inputs[cell.Input].Indicator?.Code + cell.Offset switch
    {
        0 => "",
        < 0 => $" ({FrenchNumbers.Count(-cell.Offset, "période", "périodes")} plus tôt)",
        > 0 => $" ({FrenchNumbers.Count(cell.Offset, "période", "périodes")} plus tard)",
    };

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
