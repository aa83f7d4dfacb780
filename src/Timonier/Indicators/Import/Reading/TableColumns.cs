// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>The columns of one table: their names, found by exact spelling first, then case, accents and spaces aside.</summary>
internal sealed class TableColumns(IReadOnlyList<string> names)
{
    private readonly ILookup<string, int> exact = Index(names, n => n);
    private readonly ILookup<string, int> folded = Index(names, HeaderText.Fold);

    /// <summary>The names, in order; a column without a name has an empty one.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>A table without names.</summary>
    public static TableColumns None { get; } = new([]);

    /// <summary>The name of a column, or nothing.</summary>
    public string NameOf(int column) => column >= 0 && column < names.Count ? names[column] : "";

    /// <summary>The column that a source designates, counted from 0; −1 with a fault when there is none or several.</summary>
    public int Find(Source source, out RowFault? fault)
    {
        fault = null;
        if (source.Position is { } rank)
            return rank - 1;
        if (source.Letter is { } letter)
            return ColumnLetter.Read(letter);
        var name = source.Column!.Trim();
        var found = exact[name].ToList();
        if (found.Count == 0)
            found = [.. folded[HeaderText.Fold(name)]];
        if (found.Count == 1)
            return found[0];
        fault = found.Count > 1
            ? ImportFaults.AmbiguousColumn(name, found.ConvertAll(ColumnLetter.Write))
            : source.Optional ? null : ImportFaults.NoSuchColumn(name, names);
        return -1;
    }

    private static ILookup<string, int> Index(IReadOnlyList<string> names, Func<string, string> key) =>
        Enumerable.Range(0, names.Count).Where(i => names[i].Length > 0).ToLookup(i => key(names[i]), StringComparer.Ordinal);
}
