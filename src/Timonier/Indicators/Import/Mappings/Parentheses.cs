// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What parentheses around a number mean.</summary>
internal enum Parentheses
{
    [Says("refusées")]
    Refuse,

    [Says("nombre négatif, à la manière des comptables")]
    Negative,
}
