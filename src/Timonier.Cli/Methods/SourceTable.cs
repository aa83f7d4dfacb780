// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.IO.Pipelines;
using Timonier.Analysis.Methods;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Cli.Methods;

/// <summary>The table that a method is run on: a file of text, packed or not, a workbook, or the standard input.</summary>
/// <remarks>Notes before the header are passed over. A file whose rows have one cell more than its header, as R writes them, begins with a column
/// without a name.</remarks>
internal sealed class SourceTable : IDisposable
{
    /// <summary>What stands for the standard input in place of a file.</summary>
    public const string StandardInput = "-";

    private readonly TableReader reader;
    private readonly IDisposable opened;
    private bool isAhead;

    private SourceTable(TableReader reader, IDisposable opened)
    {
        (this.reader, this.opened) = (reader, opened);
        if (!reader.Read())
            throw Refused(MethodRefusals.NoHeader.With(reader.Name));
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader[i].ToString();
        isAhead = reader.Read();
        Columns = isAhead && reader.FieldCount == names.Length + 1 && !reader[reader.FieldCount - 1].IsEmpty ? ["", .. names] : names;
    }

    /// <summary>The name that the user knows.</summary>
    public string Name => reader.Name;

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Line of the current row.</summary>
    public int Line => reader.Line;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path, or <see cref="StandardInput"/>.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="ct">Ends the wait for the standard input.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static async Task<SourceTable> OpenAsync(string path, Stream input, CancellationToken ct)
    {
        if (path != StandardInput)
            return OpenFile(path);
        var pipe = PipeReader.Create(input);
        var start = await pipe.ReadAtLeastAsync(LeadingNotes.Reach, ct);
        var options = TableOptions.Default with { HeaderLine = LeadingNotes.HeaderLine(start.Buffer.ToArray()) };
        pipe.AdvanceTo(start.Buffer.Start);
        var csv = new CsvReader(pipe.AsStream(), "l’entrée standard", options);
        return new(csv, csv);
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="UnreadableFileException">The row cannot be read, or has not the cells of the header.</exception>
    public bool Read()
    {
        if (!isAhead && !reader.Read())
            return false;
        isAhead = false;
        var isShort = reader.FieldCount < Columns.Count && reader is CsvReader;
        var isLong = false;
        for (var i = Columns.Count; i < reader.FieldCount; i++)
            isLong |= !reader[i].IsEmpty;
        return isShort || isLong ? throw new UnreadableFileException(MethodRefusals.OddRow.With(Name, Line, reader.FieldCount, Columns.Count).Message, 0) : true;
    }

    /// <summary>The text of a cell of the current row; empty where a workbook has none.</summary>
    public ReadOnlySpan<char> Cell(int column) => column < reader.FieldCount ? reader[column] : [];

    /// <summary>Adds the cells of the current row to a table, whose row stays open.</summary>
    public void CopyTo(TextTable table)
    {
        for (var i = 0; i < Columns.Count; i++)
            table.Add(Cell(i));
    }

    /// <inheritdoc/>
    public void Dispose() => opened.Dispose();

    private static SourceTable OpenFile(string path)
    {
        var options = TableOptions.Default with { HeaderLine = HeaderLine(path) };
        var tables = TableFiles.Open(path, options).GetEnumerator();
        try
        {
            return tables.MoveNext() ? new(tables.Current, tables) : throw Refused(MethodRefusals.NoHeader.With(Path.GetFileName(path)));
        }
        catch
        {
            tables.Dispose();
            throw;
        }
    }

    private static int HeaderLine(string path)
    {
        if (!File.Exists(path))
            return 1;
        using var stream = File.OpenRead(path);
        var start = new byte[LeadingNotes.Reach];
        return LeadingNotes.HeaderLine(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    private static UnreadableFileException Refused(Refusal refusal) => new(refusal.Message, 0);
}
