// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un total que vous donnez, que le logiciel recalcule et compare : « count », « sum », « distinct », « repaired » ou « total », un seul par contrôle.")]
internal sealed record ControlPart
{
    [Says("Nom du contrôle dans le compte rendu.")]
    public string Label { get; init; } = "";

    [Says("Ce qui est compté.")]
    public ControlCount? Count { get; init; }

    [Says("Somme d’une colonne du fichier, sur les lignes gardées ; les cases vides ou en mots comptent pour zéro.")]
    public NumberPart? Sum { get; init; }

    [Says("Nombre de textes différents d’une colonne, sur les lignes gardées ; le vide ne compte pas.")]
    public Source? Distinct { get; init; }

    [Says("Nombre de cases réparées d’une colonne, désignée par son nom.")]
    public string? Repaired { get; init; }

    [Says("Total d’un indicateur, désigné par son code, sur les chiffres du fichier ; refusé pour un indicateur qui ne s’additionne pas.")]
    public string? Total { get; init; }

    [Says("Avec « total » : période, écrite 2024, 2024-03, 2024-T3, 2022-09-30…")]
    public string? Period { get; init; }

    [Says("Avec « total » : type des structures additionnées.")]
    public string? Kind { get; init; }

    [Says("Avec « total » : ce qui est additionné. Par défaut value.")]
    public FigureField Field { get; init; }

    [Says("Avec « count: rows », « sum » ou « distinct » : seulement les lignes qui répondent à toutes ces conditions.")]
    public IReadOnlyList<Condition> Where { get; init; } = [];

    [Says("Ce qui doit être trouvé.", Needed = true)]
    public decimal? Expected { get; init; }

    [Says("Écart admis. Par défaut 0.")]
    public decimal Tolerance { get; init; }

    [Says("Que faire si le contrôle n’est pas vérifié ; par défaut, ce que dit « onFailedControl ».")]
    public FailedControl? OnFailed { get; init; }
}
