// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators.Import.Reports;

/// <summary>Lines of a file, kept as ranges; beyond a number of ranges the others are only counted.</summary>
internal sealed class LineRanges
{
    private const int Kept = 40;

    private readonly List<(int From, int To)> ranges = [];

    /// <summary>How many lines were added.</summary>
    public long Count { get; private set; }

    /// <summary>The first line added; 0 when there is none.</summary>
    public int First => ranges.Count > 0 ? ranges[0].From : 0;

    /// <summary>The last line shown; −1 when there is none.</summary>
    public int Last => ranges.Count > 0 ? ranges[^1].To : -1;

    public void Add(int line)
    {
        Count++;
        if (ranges.Count > 0 && line == ranges[^1].To + 1)
            ranges[^1] = (ranges[^1].From, line);
        else if (ranges.Count < Kept && (ranges.Count == 0 || line != ranges[^1].To))
            ranges.Add((line, line));
    }

    /// <summary><c>587-598, 733</c>, with a final mark when some lines are not shown; nothing for line 0, the file as a whole.</summary>
    public override string ToString()
    {
        if (ranges is [(0, 0)])
            return "";
        var shown = ranges.Sum(r => (long)r.To - r.From + 1);
        var text = string.Join(", ", ranges.Select(r => r.From == r.To
            ? r.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.From}-{r.To}")));
        return shown < Count ? text + ", …" : text;
    }
}
