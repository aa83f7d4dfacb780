// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>What a rule looks at.</summary>
public enum CharterRuleKind
{
    /// <summary>Each figure lies between two bounds.</summary>
    [Says("chaque chiffre est entre deux bornes (« least », « greatest »)")]
    Bounds,

    /// <summary>A whole and the sum of its parts agree.</summary>
    [Says("un tout et la somme de ses parties s’accordent (« indicators » : le tout ; « parts » : les parties)")]
    Sum,

    /// <summary>Two indicators of a unit agree.</summary>
    [Says("deux indicateurs d’une même structure s’accordent (« other », « relation », « factor »)")]
    Pair,

    /// <summary>A figure does not leap from one period to the next.</summary>
    [Says("un chiffre ne saute pas d’une période à la suivante (« percent »)")]
    Break,

    /// <summary>A figure comes in time.</summary>
    [Says("un chiffre arrive à temps (« days » après la fin de la période)")]
    Late,

    /// <summary>A figure is not that of the period before, typed again.</summary>
    [Says("un chiffre n’est pas exactement celui de la période d’avant (« leastVolume »)")]
    Duplicate,

    /// <summary>A figure is like the unit’s own past.</summary>
    [Says("un chiffre ressemble au passé de la structure : écart robuste (« limit »)")]
    OwnHistory,

    /// <summary>A figure is like those of units of its kind.</summary>
    [Says("un chiffre ressemble à ceux des structures de même type : écart robuste (« limit »)")]
    Peers,

    /// <summary>Where too many outcomes are unknown, the results are not readable.</summary>
    [Says("là où trop d’issues sont inconnues, les résultats ne se lisent pas (« other » : la part inconnue ; « greatest »)")]
    UnknownOutcomes,
}
