// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une cible, une valeur initiale ou attendue : sa valeur, ou son numérateur et son dénominateur, et sa propre période s’il y a lieu. Case vide : pas de cible.")]
internal sealed record AspectPart : NumberPart
{
    [Says("Numérateur.")]
    public NumberPart? Numerator { get; init; }

    [Says("Dénominateur.")]
    public NumberPart? Denominator { get; init; }

    [Says("Période, si elle n’est pas celle de la ligne : date_cible.")]
    public PeriodPart? Period { get; init; }

    [Says("Que faire d’une case vide ; par défaut « skip ».")]
    public EmptyCell Empty { get; init; }

    public static new AspectPart FromText(string text) => Fill(new AspectPart(), text);
}
