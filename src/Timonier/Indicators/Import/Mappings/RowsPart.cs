// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Lignes à écarter ou à garder ; les lignes écartées sont comptées.")]
internal sealed record RowsPart
{
    [Says("Lignes à écarter : celles qui répondent à l’une de ces conditions.")]
    public IReadOnlyList<Condition> Skip { get; init; } = [];

    [Says("Lignes à garder : celles qui répondent à toutes ces conditions.")]
    public IReadOnlyList<Condition> Keep { get; init; } = [];

    [Says("La lecture s’arrête à la première ligne qui répond à cette condition (notes de bas de tableau).")]
    public Condition? Until { get; init; }
}
