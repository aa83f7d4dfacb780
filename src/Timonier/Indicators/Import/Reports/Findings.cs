// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Reports;

/// <summary>Everything that reading finds, counted whole and detailed within bounds. Not thread-safe.</summary>
internal sealed class Findings
{
    /// <summary>Rows whose refusal is told in detail; the others are counted.</summary>
    public const int RowsDetailed = 10_000;

    private const int GroupsKept = 2_000;

    private readonly List<Rejection> rejected = [];
    private readonly Dictionary<(int File, string Cause, string Header, string Found), (RowFault Fault, LineRanges Rows)> causes = [];
    private readonly Dictionary<(string Column, string What), Repair> repairs = [];
    private readonly Dictionary<string, LineRanges> dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineRanges> notes = new(StringComparer.Ordinal);
    private readonly HashSet<(int File, int Line)> contradictory = [];

    /// <summary>Index of the table under reading.</summary>
    public int File { get; set; }

    /// <summary>Rows read.</summary>
    public long Rows { get; set; }

    /// <summary>Rows kept by the rules.</summary>
    public long Kept { get; set; }

    /// <summary>Rows refused.</summary>
    public long RejectedRows { get; private set; }

    /// <summary>Files refused whole, or from a line on; each counts for one row refused too.</summary>
    public long RejectedFiles { get; private set; }

    /// <summary>Empty cells that say nothing.</summary>
    public long EmptyCells { get; set; }

    /// <summary>Figures by state.</summary>
    public long[] States { get; } = new long[5];

    /// <summary>Rows passed over.</summary>
    public long DroppedRows => dropped.Values.Sum(d => d.Count);

    /// <summary>Where the repairs of one kind of one column are counted.</summary>
    public Repair RepairOf(string column, string what)
    {
        if (!repairs.TryGetValue((column, what), out var repair))
            repairs.Add((column, what), repair = new(column, what));
        return repair;
    }

    /// <summary>Cells of a column repaired, in any way.</summary>
    public long RepairedCells(string column) =>
        repairs.Values.Where(r => HeaderText.Fold(r.Column) == HeaderText.Fold(column)).Sum(r => r.Cells);

    /// <summary>Counts a row passed over.</summary>
    public void Drop(string rule, int line) => Of(dropped, rule).Add(line);

    /// <summary>Notes something about a row.</summary>
    public void Note(string text, int line) => Of(notes, text).Add(line);

    /// <summary>Refuses a row; what several of its figures have against it is told once.</summary>
    public void Reject(int line, IReadOnlyList<RowFault> faults)
    {
        RejectedRows++;
        foreach (var fault in faults.Distinct())
            Detail(File, line, fault);
    }

    /// <summary>Refuses a whole file, or what remains of it.</summary>
    public void RejectFile(int line, IReadOnlyList<RowFault> faults)
    {
        RejectedFiles++;
        Reject(line, faults);
    }

    /// <summary>Refuses a row once read, because of another one; a row is counted once.</summary>
    public void RejectLater(int file, int line, RowFault fault)
    {
        if (contradictory.Add((file, line)))
            RejectedRows++;
        Detail(file, line, fault);
    }

    /// <summary>Refuses rows that are not detailed.</summary>
    public void RejectMore(long rows) => RejectedRows += rows;

    /// <summary>The counts and details, put in a report.</summary>
    public ImportReport Into(ImportReport report) => report with
    {
        Rows = Rows,
        RejectedRows = RejectedRows,
        RejectedFiles = RejectedFiles,
        Rejected = [.. rejected.OrderBy(r => r.File).ThenBy(r => r.Row)],
        Causes = [.. causes
            .OrderBy(c => c.Key.File).ThenByDescending(c => c.Value.Rows.Count).ThenBy(c => c.Value.Rows.First).ThenBy(c => c.Key.Cause, StringComparer.Ordinal).ThenBy(c => c.Key.Found, StringComparer.Ordinal)
            .Select(c => Group(c.Key.File, c.Value.Fault, c.Value.Rows))],
        RepairedCells = repairs.Values.Sum(r => r.Cells),
        Repaired = [.. repairs.Values.Where(r => r.Cells > 0).OrderByDescending(r => r.Cells).ThenBy(r => r.Column, StringComparer.Ordinal).Select(r => r.ToReport())],
        Dropped = [.. dropped.OrderByDescending(d => d.Value.Count).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => new DroppedRows(d.Key, d.Value.Count, d.Value.ToString()))],
        Notes = [.. notes.OrderByDescending(n => n.Value.Count).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => new ReportNote(n.Key, n.Value.Count, n.Value.ToString()))],
        EmptyCells = EmptyCells,
        Missing = States[(int)ValueState.Missing],
        NotApplicable = States[(int)ValueState.NotApplicable],
        Secret = States[(int)ValueState.Suppressed],
        Locked = States[(int)ValueState.Locked],
    };

    private void Detail(int file, int line, RowFault fault)
    {
        if (RejectedRows <= RowsDetailed)
            rejected.Add(One(file, line, fault));
        var key = (file, fault.Cause, fault.Header, fault.Found);
        if (!causes.TryGetValue(key, out var group))
        {
            if (causes.Count >= GroupsKept)
                key = (file, fault.Cause, fault.Header, "…");
            if (!causes.TryGetValue(key, out group))
                causes.Add(key, group = (fault with { Found = key.Item4 }, new()));
        }

        if (group.Rows.Last != line)
            group.Rows.Add(line);
    }

    private static Rejection One(int file, int line, RowFault fault) => new()
    {
        File = file,
        Row = line,
        Column = fault.Column < 0 ? "" : ColumnLetter.Write(fault.Column),
        Header = fault.Header,
        Found = fault.Found,
        Expected = fault.Expected,
        Remedy = fault.Remedy,
        Cause = fault.Cause,
    };

    private static RejectionGroup Group(int file, RowFault fault, LineRanges rows) => new()
    {
        File = file,
        Rows = rows.ToString(),
        Count = rows.Count,
        Column = fault.Column < 0 ? "" : ColumnLetter.Write(fault.Column),
        Header = fault.Header,
        Found = fault.Found,
        Expected = fault.Expected,
        Remedy = fault.Remedy,
        Cause = fault.Cause,
    };

    private static LineRanges Of(Dictionary<string, LineRanges> book, string key)
    {
        if (!book.TryGetValue(key, out var lines))
            book.Add(key, lines = new());
        return lines;
    }
}
