// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Every no of the replay of cases, in the words the user reads.</summary>
internal static class CaseRefusals
{
    /// <summary>Not JSON.</summary>
    public static readonly Refusal NotJson = new("formula.cases-json", "Ce fichier n’est pas du JSON lisible (ligne {0}). Vérifiez-le avec l’outil qui l’a écrit.");

    /// <summary>No list of cases.</summary>
    public static readonly Refusal NoCases = new("formula.cases", "Ce fichier n’a pas de liste «\u00a0cases\u00a0». Chaque cas y est un objet avec «\u00a0expr\u00a0» et «\u00a0expect\u00a0».");

    /// <summary>A case that lacks something.</summary>
    public static readonly Refusal BadCase = new(
        "formula.case", "Le cas n° {0} n’est pas complet. Donnez-lui un texte «\u00a0expr\u00a0» et un objet «\u00a0expect\u00a0» (type et value, error, ou valid), et une «\u00a0missingValueStrategy\u00a0» connue s’il en a une.");
}
