// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What an empty cell means where a figure is looked for.</summary>
internal enum EmptyCell
{
    [Says("ne dit rien : la case est passée et comptée")]
    Skip,

    [Says("donnée manquante, enregistrée comme telle")]
    Missing,

    [Says("erreur : la ligne est refusée")]
    Refuse,
}
