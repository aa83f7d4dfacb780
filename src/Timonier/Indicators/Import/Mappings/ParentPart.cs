// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un rattachement : le code de la structure de rattachement, dans un arbre. Code vide : pas de rattachement.")]
internal sealed record ParentPart : Source
{
    [Says("Arbre ; par défaut « principal ».")]
    public string Tree { get; init; } = "principal";

    [Says("Nomenclature du code.", Needed = true)]
    public string Scheme { get; init; } = "";

    [Says("Que faire si le code est inconnu. Par défaut : créer si « create » est dit, sinon refuser la ligne ; « skip » : pas de rattachement, et on le compte.")]
    public Unknown? Unknown { get; init; }

    [Says("Comment créer la structure de rattachement.")]
    public UnitDescription? Create { get; init; }

    [Says("Premier jour du rattachement ; par défaut, celui de la description.")]
    public Source? From { get; init; }

    [Says("Dernier jour du rattachement.")]
    public Source? To { get; init; }
}
