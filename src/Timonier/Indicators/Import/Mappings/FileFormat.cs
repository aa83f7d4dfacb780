// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>Format of a file.</summary>
internal enum FileFormat
{
    [Says("reconnu au contenu et au nom")]
    Auto,

    [Says("texte à séparateurs")]
    Csv,

    [Says("classeur Excel")]
    Xlsx,
}
