// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>Which computed indicators are computed from which.</summary>
public static class FormulaDependencies
{
    /// <summary>The order in which indicators can be computed, each after those it takes from; or the refusal of a cycle, with its path.</summary>
    /// <param name="needs">For each computed indicator, the codes that its formula names. Codes that are not keys are observed, and need nothing.</param>
    /// <remarks>Codes compare letter case aside, as in the catalogue. The answer does not depend on the order of the entries.</remarks>
    public static Outcome<IReadOnlyList<string>> Order(IReadOnlyDictionary<string, IReadOnlyList<string>> needs)
    {
        var known = new SortedDictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, named) in needs)
            known.Add(code, [.. named.Order(StringComparer.OrdinalIgnoreCase)]);
        var ordered = new List<string>();
        var isDone = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in known.Keys)
        {
            if (!isDone.ContainsKey(code) && Follow(code, known, isDone, ordered) is { } cycle)
                return FormulaRefusals.Cycle.With(string.Join(" → ", cycle));
        }

        return ordered;
    }

    /// <summary>Follows what a code needs, without recursion; the path of a cycle, its first code again at the end, or nothing.</summary>
    private static List<string>? Follow(string start, SortedDictionary<string, string[]> known, Dictionary<string, bool> isDone, List<string> ordered)
    {
        var path = new List<(string Code, int Next)> { (start, 0) };
        isDone[start] = false;
        while (path.Count > 0)
        {
            var (code, next) = path[^1];
            if (next == known[code].Length)
            {
                isDone[code] = true;
                ordered.Add(code);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (code, next + 1);
            var needed = known[code][next];
            if (!known.ContainsKey(needed))
                continue;
            if (!isDone.TryGetValue(needed, out var done))
            {
                isDone[needed] = false;
                path.Add((needed, 0));
            }
            else if (!done)
            {
                var from = path.FindIndex(p => string.Equals(p.Code, needed, StringComparison.OrdinalIgnoreCase));
                return [.. path.Skip(from).Select(p => p.Code), path[from].Code];
            }
        }

        return null;
    }
}
