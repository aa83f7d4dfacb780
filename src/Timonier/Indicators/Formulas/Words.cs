// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The French words of the language.</summary>
internal static class Words
{
    /// <summary>A type with its article: <c>un nombre</c>.</summary>
    public static string OfType(FormulaType type) => type switch
    {
        FormulaType.Null => "rien de connu",
        FormulaType.Number => "un nombre",
        FormulaType.Text => "un texte",
        FormulaType.Boolean => "vrai ou faux",
        FormulaType.Date => "une date",
        FormulaType.Any => "une valeur",
    };
}
