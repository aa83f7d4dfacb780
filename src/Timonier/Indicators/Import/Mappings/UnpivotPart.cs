// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Des colonnes à déplier : chaque colonne dont l’en-tête répond au motif donne une valeur ; les groupes nommés du motif disent de quoi.")]
internal sealed record UnpivotPart
{
    [Says("Motif (expression régulière, casse indifférente) des en-têtes : « ^taux (?<annee>\\d{4})$ ».", Needed = true)]
    public string Columns { get; init; } = "";

    [Says("Motif des en-têtes à laisser de côté.")]
    public string? Except { get; init; }

    [Says("Ce que donne la colonne : value (par défaut), numerator, denominator, target, initial, expected ; souvent un groupe avec une table d’équivalences. Les colonnes d’une même mesure sont réunies.")]
    public Source? Field { get; init; }

    [Says("L’indicateur : « =code », ou un groupe.")]
    public IndicatorPart? Indicator { get; init; }

    [Says("La période : souvent { \"group\": \"annee\" }.")]
    public PeriodPart? Period { get; init; }

    [Says("La structure, quand l’en-tête la dit.")]
    public UnitPart? Unit { get; init; }

    [Says("Multiplie les nombres lus.")]
    public decimal? Multiply { get; init; }

    [Says("Que faire d’une case vide ; par défaut « skip ».")]
    public EmptyCell? Empty { get; init; }
}
