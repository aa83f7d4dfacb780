// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>Which number of a figure a rule reads.</summary>
public enum CharterField
{
    /// <summary>The value, in the unit of the definition.</summary>
    [Says("la valeur")]
    Value,

    /// <summary>The numerator.</summary>
    [Says("le numérateur")]
    Numerator,

    /// <summary>The denominator.</summary>
    [Says("le dénominateur")]
    Denominator,
}
