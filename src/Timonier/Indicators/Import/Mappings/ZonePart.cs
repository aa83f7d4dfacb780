// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une ligne par commune de la zone d’une structure.")]
internal sealed record ZonePart
{
    [Says("Le territoire : son code et sa nomenclature (commune, iris…), du réseau ou des références communes.", Needed = true)]
    public CodePart? Territory { get; init; }

    [Says("Poids : part du territoire que la structure sert, de 0 à 1 (0,4, 40 %, 2/5). Vide : 1. Zéro : il n’en fait plus partie.")]
    public Source? Weight { get; init; }

    [Says("Premier jour ; non dit : depuis toujours.")]
    public Source? From { get; init; }

    [Says("Dernier jour.")]
    public Source? To { get; init; }
}
