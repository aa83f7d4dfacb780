// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("La période : une colonne (2024, 2024-03, 2024-T3, 2024-S1, 2023/2024, mars 2024, une date…), deux colonnes « start » et « end », ou des morceaux « year », « month », « quarter »…")]
internal sealed record PeriodPart : Source
{
    [Says("Comment lire le texte, quand il ne suffit pas : une date lue comme le mois, l’année… qui la contient.")]
    public PeriodReading? As { get; init; }

    [Says("Premier jour de l’intervalle.")]
    public Source? Start { get; init; }

    [Says("Dernier jour de l’intervalle.")]
    public Source? End { get; init; }

    [Says("L’année, quand elle est dans sa propre colonne.")]
    public Source? Year { get; init; }

    [Says("Le semestre, de 1 à 2 ; « S1 » convient.")]
    public Source? Half { get; init; }

    [Says("Le trimestre, de 1 à 4 ; « T1 » convient.")]
    public Source? Quarter { get; init; }

    [Says("Le mois, de 1 à 12 ou en lettres.")]
    public Source? Month { get; init; }

    [Says("Avec « as: fiscalYear » : premier mois de l’exercice ; par défaut 4 (avril).")]
    public int FirstMonth { get; init; } = 4;

    [Says("Formats de date propres à cette colonne (voir « dates.formats »).")]
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>True when the period is made of several texts.</summary>
    public bool IsComposed => Start is not null || End is not null || Year is not null;

    public static new PeriodPart FromText(string text) => Fill(new PeriodPart(), text);
}
