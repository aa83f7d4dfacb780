// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un type de structure.")]
internal sealed record KindPart
{
    [Says("Code du type.", Needed = true)]
    public string Code { get; init; } = "";

    [Says("Libellé au singulier, en minuscules.")]
    public string Label { get; init; } = "";

    [Says("Libellé au pluriel ; par défaut, le singulier suivi d’un s.")]
    public string Plural { get; init; } = "";

    [Says("Rang dans les listes, de la plus petite maille à la plus grande.")]
    public int Position { get; init; }
}
