// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une ligne par part : d’une structure d’avant à une structure d’après. Les lignes d’un même jour qui ont une structure en commun forment une seule succession.")]
internal sealed record SuccessionPart
{
    [Says("La structure d’avant : son code et sa nomenclature.", Needed = true)]
    public CodePart? From { get; init; }

    [Says("La structure d’après. Code vide : fermeture. Même code que celle d’avant : elle continue.")]
    public CodePart? To { get; init; }

    [Says("Premier jour du nouvel état : une date, un mois ou une année.", Needed = true)]
    public Source? On { get; init; }

    [Says("Pourquoi : la décision et sa référence.", Needed = true)]
    public Source? Reason { get; init; }

    [Says("Part de la structure d’avant : 0,4, 40 %, 2/5. Vide : tout.")]
    public Source? Share { get; init; }

    [Says("Ce que c’est : merge, split, mixed, transfer, rename, closing. Non dit : déduit des lignes.")]
    public Source? Kind { get; init; }

    [Says("Nom de la structure d’après : celle dont personne n’a le code est créée sous ce nom. Seul (sans structure d’après différente), c’est un changement de nom.")]
    public Source? Name { get; init; }

    [Says("Type de la structure créée ; par défaut, celui de la structure d’avant.")]
    public Source? NewKind { get; init; }

    [Says("Vrai : les parts peuvent ne pas faire 1 ; ce qui manque est montré.")]
    public bool Partial { get; init; }
}
