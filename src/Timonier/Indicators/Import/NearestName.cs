// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import;

/// <summary>« Vouliez-vous dire… » : the known name nearest to one that is not known.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the known names, or nothing when none is near: at most one slip for three letters, two at least.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var folded = Folding.Fold(name).Trim();
        if (folded.Length == 0)
            return null;
        var bound = Math.Max(2, folded.Length / 3);
        string? nearest = null;
        foreach (var candidate in known)
        {
            var other = Folding.Fold(candidate).Trim();
            var distance = Distance(folded, other, bound);
            if (distance > bound || distance >= Math.Max(folded.Length, other.Length))
                continue;
            if (distance == bound && nearest is not null)
                continue;
            (nearest, bound) = (candidate, distance);
            if (distance == 0)
                break;
        }

        return nearest;
    }

    /// <summary>« Vouliez-vous dire « x » ? » with a leading space, or nothing.</summary>
    public static string Ask(string name, IEnumerable<string> known) => Of(name, known) is { } nearest ? $" Vouliez-vous dire « {nearest} » ?" : "";

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two texts; beyond the bound, more than the bound.</summary>
    private static int Distance(string a, string b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound)
            return bound + 1;
        Span<int> before = stackalloc int[b.Length + 1], previous = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > bound)
                return bound + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
