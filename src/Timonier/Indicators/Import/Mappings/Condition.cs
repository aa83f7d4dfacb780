// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une condition sur une ligne : un texte (column, letter…) et une ou plusieurs comparaisons, toutes à vérifier.")]
internal sealed record Condition : Source
{
    [Says("Le texte est l’un de ceux-ci ; casse et accents indifférents.", Name = "equals")]
    public IReadOnlyList<string> EqualsAny { get; init; } = [];

    [Says("Le texte n’est aucun de ceux-ci.")]
    public IReadOnlyList<string> NotEquals { get; init; } = [];

    [Says("Le texte répond au motif (expression régulière, casse indifférente).")]
    public string? Matches { get; init; }

    [Says("Le texte ne répond pas au motif.")]
    public string? NotMatches { get; init; }

    [Says("Vrai : la case est vide ; faux : elle ne l’est pas.")]
    public bool? Empty { get; init; }

    [Says("Autres conditions à vérifier en même temps.")]
    public IReadOnlyList<Condition> And { get; init; } = [];

    [Says("Nom de la règle dans le compte rendu : « sous-totaux ».", Name = "label")]
    public string? RuleLabel { get; init; }
}
