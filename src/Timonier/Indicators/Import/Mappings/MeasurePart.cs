// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une mesure d’un tableau large ; ce qui n’est pas dit ici vient du niveau supérieur.")]
internal sealed record MeasurePart
{
    [Says("L’indicateur : « =code ».")]
    public IndicatorPart? Indicator { get; init; }

    [Says("La structure, si elle n’est pas celle de la ligne.")]
    public UnitPart? Unit { get; init; }

    [Says("La période, si elle n’est pas celle de la ligne.")]
    public PeriodPart? Period { get; init; }

    [Says("La valeur.")]
    public NumberPart? Value { get; init; }

    [Says("Le numérateur.")]
    public NumberPart? Numerator { get; init; }

    [Says("Le dénominateur.")]
    public NumberPart? Denominator { get; init; }

    [Says("L’état de la valeur.")]
    public Source? State { get; init; }

    [Says("La cible.")]
    public AspectPart? Target { get; init; }

    [Says("La valeur initiale.")]
    public AspectPart? Initial { get; init; }

    [Says("La valeur attendue.")]
    public AspectPart? Expected { get; init; }

    [Says("Que faire d’une case vide ; par défaut « skip ».")]
    public EmptyCell? Empty { get; init; }

    [Says("Que faire quand numérateur, dénominateur et valeur ne s’accordent pas.")]
    public RatioCheck? Ratio { get; init; }

    [Says("La mesure ne vaut que pour les lignes qui répondent à toutes ces conditions.")]
    public IReadOnlyList<Condition> Where { get; init; } = [];
}
