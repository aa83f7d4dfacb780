// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Ce que le fichier dit d’une structure.")]
internal sealed record UnitDescription
{
    [Says("Type de la structure : « =departement », ou une colonne.")]
    public Source? Kind { get; init; }

    [Says("Nom officiel.")]
    public Source? Name { get; init; }

    [Says("Nom d’usage, plus court.")]
    public Source? ShortName { get; init; }

    [Says("Autres caractéristiques : nom du fait, puis d’où il vient.")]
    public IReadOnlyDictionary<string, Source> Facts { get; init; } = new Dictionary<string, Source>(StringComparer.Ordinal);

    [Says("Rattachements.")]
    public IReadOnlyList<ParentPart> Parents { get; init; } = [];

    [Says("Premier jour où cela vaut ; non dit : depuis toujours.")]
    public Source? From { get; init; }

    [Says("Dernier jour où cela vaut.")]
    public Source? To { get; init; }

    [Says("Structures à proposer de mettre de côté : non réelles, jamais comptées. Sans colonne dite, la condition porte sur le nom.")]
    public IReadOnlyList<Condition> SetAside { get; init; } = [];
}
