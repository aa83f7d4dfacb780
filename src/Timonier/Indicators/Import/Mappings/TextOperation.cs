// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>An operation on a text that needs no parameter.</summary>
internal enum TextOperation
{
    [Says("retire les espaces au bord (toujours fait à la lecture)")]
    Trim,

    [Says("met en majuscules")]
    Upper,

    [Says("met en minuscules")]
    Lower,

    [Says("retire toutes les espaces")]
    NoSpaces,

    [Says("retire les accents")]
    NoAccents,
}
