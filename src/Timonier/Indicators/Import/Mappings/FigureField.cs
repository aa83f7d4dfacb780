// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a column of a wide table gives.</summary>
internal enum FigureField
{
    [Says("la valeur")]
    Value,

    [Says("le numérateur")]
    Numerator,

    [Says("le dénominateur")]
    Denominator,

    [Says("la cible")]
    Target,

    [Says("la valeur initiale")]
    Initial,

    [Says("la valeur attendue")]
    Expected,
}
