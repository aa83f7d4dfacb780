// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>The entry charter of a network: chapters of rules on figures, and how alerts become a grade. Data, versioned; nothing here is code of one network.</summary>
/// <remarks>Read and checked by <see cref="CharterFile"/>. Immutable.</remarks>
[Says("Charte de saisie : les règles que les chiffres d’un réseau suivent, et ce que vaut un chiffre qui ne les suit pas.")]
public sealed record EntryCharter
{
    [Says("Adresse du schéma, pour l’éditeur de texte ; sans effet.", Name = "$schema")]
    internal string? Schema { get; init; }

    /// <summary>Name, as pages show it.</summary>
    [Says("Nom de la charte, tel que les pages le montrent.", Needed = true)]
    public string Name { get; init; } = "";

    /// <summary>Who adopted it, and when; free text.</summary>
    [Says("Qui l’a adoptée, et quand.")]
    public string Adopted { get; init; } = "";

    /// <summary>First year whose figures are judged; nothing for all.</summary>
    [Says("Première année des chiffres jugés ; par défaut, toutes. Ce qui précède la charte n’a pas été saisi sous elle.")]
    public int? Since { get; init; }

    /// <summary>The chapters, in their order.</summary>
    [Says("Les chapitres, dans l’ordre.", Needed = true)]
    public IReadOnlyList<CharterChapter> Chapters { get; init; } = [];

    /// <summary>How alerts become a grade.</summary>
    [Says("Comment les alertes deviennent une note de fiabilité, de A à D.")]
    public GradeScale Grades { get; init; } = new();

    /// <summary>Every rule, in the order of the chapters.</summary>
    public IReadOnlyList<CharterRule> Rules => [.. Chapters.SelectMany(c => c.Rules)];

    /// <summary>The rule of a code, or nothing.</summary>
    public CharterRule? RuleOf(string code) => Chapters.SelectMany(c => c.Rules).FirstOrDefault(r => r.Code == code);
}
