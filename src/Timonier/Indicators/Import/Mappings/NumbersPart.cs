// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Écriture des nombres d’un CSV, ou des textes d’un classeur. Les espaces et apostrophes entre milliers, les exposants, le signe % final et le vrai signe moins sont toujours acceptés.")]
internal sealed record NumbersPart
{
    [Says("Signe décimal : « , » ou « . ». Non dit : les deux sont lus, mais « 1,234 » est refusé comme ambigu.")]
    public string? Decimal { get; init; }

    [Says("Séparateur de milliers autre que l’espace et l’apostrophe : « . », « , », « _ ».")]
    public string? Thousands { get; init; }

    [Says("Textes à ignorer après le nombre : « € », « k€ », « ETP », « jours ».")]
    public IReadOnlyList<string> Suffixes { get; init; } = [];

    [Says("Textes à ignorer devant le nombre : « £ », « $ », « ~ ».")]
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    [Says("Sens des parenthèses autour d’un nombre.")]
    public Parentheses Parentheses { get; init; }
}
