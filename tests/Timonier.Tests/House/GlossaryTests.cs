// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>The glossary decides the names: a public type is named with its words and with no others.</summary>
public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Terms =
    [
        .. Sources.Read("docs/glossary.md").Split('\n')
            .SkipWhile(l => !l.StartsWith("| Identifier", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Everything a name may be made of, in the singular.</summary>
    private static readonly HashSet<string> Words =
        [.. Terms.SelectMany(t => Capitals().Split(t[0])).Concat(Composition()).Select(Singular)];

    [Fact]
    public void Every_public_type_is_named_with_the_words_of_the_glossary()
    {
        var types = typeof(TimonierDb).Assembly.GetExportedTypes().Concat(typeof(Documents.CsvReader).Assembly.GetExportedTypes());
        Faults.None(
            from type in types
            where !type.IsNested
            let unknown = Capitals().Split(type.Name.Split('`')[0]).Where(w => !Words.Contains(Singular(w))).ToList()
            where unknown.Count > 0
            select $"{type.FullName}: {string.Join(", ", unknown)}");
    }

    [Fact]
    public void Every_term_has_its_French_its_meaning_and_its_source() =>
        Faults.None(Terms.Where(t => t.Length != 4 || t.Any(string.IsNullOrWhiteSpace)).Select(t => t[0]));

    [Fact]
    public void Terms_stand_once_and_in_order() =>
        Assert.Equal(Terms.Select(t => t[0]).Order(StringComparer.Ordinal).Distinct(), Terms.Select(t => t[0]));

    [Fact]
    public void A_false_friend_never_names_a_type()
    {
        string[] friends = ["Formation", "Pilotage", "Animation", "Exercice", "Notice", "Evolution", "Dossier", "Eventual", "Sensible", "Manager"];
        Faults.None(typeof(TimonierDb).Assembly.GetTypes().Where(t => Capitals().Split(t.Name).Intersect(friends).Any()).Select(t => t.FullName));
    }

    private static string[] Composition() =>
        Sources.Read("docs/glossary.md").Split("never stand alone:")[1].Split([',', '.', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Capitals();
}
