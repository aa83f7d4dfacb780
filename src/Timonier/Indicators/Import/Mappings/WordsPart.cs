// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Mots qui tiennent lieu de valeur, ajoutés à ceux par défaut ; casse et accents indifférents.")]
internal sealed record WordsPart
{
    [Says("Donnée manquante.")]
    public IReadOnlyList<string> Missing { get; init; } = [];

    [Says("Sans objet : la structure n’est pas concernée.")]
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    [Says("Secret : la source cache la valeur.")]
    public IReadOnlyList<string> Secret { get; init; } = [];

    [Says("Verrouillé : une valeur existe, trop douteuse pour être lue.")]
    public IReadOnlyList<string> Locked { get; init; } = [];

    [Says("Vrai : seuls les mots donnés ici valent, ceux par défaut sont oubliés.")]
    public bool Only { get; init; }
}
