// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>One kind of repair of one column: how many cells, and the first ones.</summary>
internal sealed class Repair(string column, string what)
{
    private const int Shown = 5;

    private readonly List<RepairSample> samples = [];
    private long count;

    public string Column => column;

    public string What => what;

    public long Cells => count;

    /// <summary>Counts one cell.</summary>
    public void Count(int line, ReadOnlySpan<char> before, string after)
    {
        if (++count <= Shown)
            samples.Add(new(line, before.ToString(), after));
    }

    public RepairReport ToReport() => new(column, what, count, [.. samples]);
}
