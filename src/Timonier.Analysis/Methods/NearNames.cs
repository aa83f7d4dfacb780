// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>The names closest to one that does not exist.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>At most three names that one was probably meant for, nearest first; none when all are far.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">The names that exist.</param>
    public static IReadOnlyList<string> Of(string name, IReadOnlyList<string> names)
    {
        var wanted = Folded(name);
        return wanted.Length == 0
            ? []
            : [.. names.Select((known, place) => (known, place, gap: Gap(wanted, Folded(known))))
                .Where(near => near.gap <= Math.Max(1, wanted.Length / 3))
                .OrderBy(near => near.gap).ThenBy(near => near.place).Take(Most).Select(near => near.known)];
    }

    private static string Folded(string name) => string.Concat(name.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    // 0 when one holds the other, else the number of letters to change, add or take away (Levenshtein).
    private static int Gap(string first, string second)
    {
        if (second.Contains(first, StringComparison.Ordinal) || (second.Length > 2 && first.Contains(second, StringComparison.Ordinal)))
        {
            return 0;
        }

        var row = new int[second.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = corner + (first[i - 1] == second[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
