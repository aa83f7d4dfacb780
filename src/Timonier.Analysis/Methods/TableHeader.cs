// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Names of the columns of a table, as the file writes them, and where each stands.</summary>
/// <param name="names">The names, in order.</param>
internal sealed class TableHeader(IReadOnlyList<string> names)
{
    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Number of columns.</summary>
    public int Count => Names.Count;

    /// <summary>A name.</summary>
    public string this[int place] => Names[place];

    /// <summary>Place of the column of a name, written exactly so or else whatever the case; −1 when there is none.</summary>
    public int Find(string name) => Find(name, StringComparison.Ordinal) is >= 0 and var place ? place : Find(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Place of the first column that bears one of several names; −1 when there is none.</summary>
    public int FindAny(IEnumerable<string> others) => others.Select(Find).FirstOrDefault(found => found >= 0, -1);

    /// <summary>The fault of a name that two columns bear when it is looked for; nothing when one column at most answers.</summary>
    public MethodFault? Ambiguity(int place)
    {
        var name = Names[place].Trim();
        var twins = Names.Where(other => other.Trim().Equals(name, StringComparison.Ordinal)).Count();
        return twins > 1 ? MethodFaults.DuplicateColumn(name) : null;
    }

    private int Find(string name, StringComparison comparison)
    {
        for (var place = 0; place < Names.Count; place++)
        {
            if (Names[place].AsSpan().Trim().Equals(name.AsSpan().Trim(), comparison))
            {
                return place;
            }
        }

        return -1;
    }
}
