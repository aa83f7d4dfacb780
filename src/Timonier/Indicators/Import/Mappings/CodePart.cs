// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un code et sa nomenclature.")]
internal sealed record CodePart : Source
{
    [Says("Nomenclature du code.", Needed = true)]
    public string Scheme { get; init; } = "";
}
