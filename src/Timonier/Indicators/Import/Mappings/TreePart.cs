// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un arbre de rattachement.")]
internal sealed record TreePart
{
    [Says("Code de l’arbre ; « principal » est celui du réseau.", Needed = true)]
    public string Code { get; init; } = "";

    [Says("Libellé.")]
    public string Label { get; init; } = "";
}
