// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A condition tied to one table.</summary>
internal sealed class BoundCondition
{
    private const int Kept = 20_000;

    private readonly BoundText text;
    private readonly HashSet<string> equals;
    private readonly HashSet<string> notEquals;
    private readonly Regex? matches;
    private readonly Regex? notMatches;
    private readonly bool? empty;
    private readonly BoundCondition[] and;
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    /// <summary>Ties a condition; without a text of its own, it bears on the one given.</summary>
    public BoundCondition(Condition condition, TextBinder binder, BoundText? otherwise = null)
    {
        text = condition.Designations == 0 && otherwise is not null ? otherwise : binder.Bind(condition);
        equals = [.. condition.EqualsAny.Select(HeaderText.Fold)];
        notEquals = [.. condition.NotEquals.Select(HeaderText.Fold)];
        matches = condition.Matches is { } pattern ? Patterns.CompileAnyCase(pattern) : null;
        notMatches = condition.NotMatches is { } other ? Patterns.CompileAnyCase(other) : null;
        empty = condition.Empty;
        and = [.. condition.And.Select(c => new BoundCondition(c, binder, otherwise))];
        Label = condition.RuleLabel ?? Describe(condition, text.Label);
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How the report names the rule.</summary>
    public string Label { get; }

    /// <summary>True when the current row answers the condition and those beside it.</summary>
    public bool Holds()
    {
        var read = text.Read();
        if (!bySpan.TryGetValue(read, out var holds))
        {
            if (known.Count >= Kept)
                known.Clear();
            known[read.ToString()] = holds = Test(read.ToString());
        }

        if (!holds)
            return false;
        foreach (var other in and)
        {
            if (!other.Holds())
                return false;
        }

        return true;
    }

    private bool Test(string read)
    {
        var folded = HeaderText.Fold(read);
        return (equals.Count == 0 || equals.Contains(folded))
            && !notEquals.Contains(folded)
            && (matches is null || matches.IsMatch(read))
            && (notMatches is null || !notMatches.IsMatch(read))
            && (empty is null || empty == (read.Length == 0));
    }

    private static string Describe(Condition condition, string label)
    {
        if (condition.EqualsAny.Count > 0)
            return $"{label} = {string.Join(" ou ", condition.EqualsAny)}";
        if (condition.NotEquals.Count > 0)
            return $"{label} ≠ {string.Join(", ", condition.NotEquals)}";
        if (condition.Matches is not null || condition.NotMatches is not null)
            return $"{label} {(condition.Matches is null ? "hors du motif" : "selon le motif")} {condition.Matches ?? condition.NotMatches}";
        return condition.Empty is true ? $"{label} vide" : $"{label} non vide";
    }
}
