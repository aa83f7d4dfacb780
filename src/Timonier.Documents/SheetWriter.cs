// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Documents.Sheets;

namespace Timonier.Documents;

/// <summary>Writes a workbook (<c>.xlsx</c>) forward: sheet after sheet, row after row, holding neither in memory.</summary>
/// <remarks>
/// <para>Each sheet has one header row, frozen and repeated on printed pages, and fits the width of a landscape page. A sheet that is
/// full goes on in another of the same columns, named <c>name (2)</c>.</para>
/// <para>A text is never a formula. Texts longer than a cell end with <c>…</c>. Writing is synchronous: for the body of an answer, write
/// to a file first.</para>
/// </remarks>
public sealed class SheetWriter : IDisposable
{
    /// <summary>Rows of a sheet, header included: the limit of Excel.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Width of the page of text: what a landscape page reads well.</summary>
    private const double ReadMeWidth = 110;

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly WorkbookPackage package;
    private readonly SheetNames names = new();
    private readonly int maxRows;
    private SheetPart? part;
    private (string Name, IReadOnlyList<SheetColumn> Columns) table = ("", []);

    /// <summary>Begins a workbook; the stream is written forward and stays open.</summary>
    public SheetWriter(Stream output)
        : this(output, MaxRows)
    {
    }

    internal SheetWriter(Stream output, int maxRows)
    {
        this.maxRows = maxRows;
        package = new WorkbookPackage(output);
    }

    /// <summary>Begins a sheet with its header; ends the one before.</summary>
    /// <param name="name">Its name, brought to what Excel accepts.</param>
    /// <param name="columns">One column at least.</param>
    public void BeginSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A sheet has one column at least.", nameof(columns));
        EndSheet();
        table = (name, columns);
        part = new SheetPart(package.BeginSheet(names.Take(name)), columns, SheetKind.Table);
        package.RepeatHeader();
        foreach (var column in columns)
            part.Add(column.Title, CellFormats.Header);
        part.EndRow();
    }

    /// <summary>Adds the sheet <c>Lisez-moi</c>: a title, then paragraphs, which carry the caveats of what the workbook holds.</summary>
    public void AddReadMe(string title, IReadOnlyList<string> paragraphs)
    {
        EndSheet();
        using var page = new SheetPart(package.BeginSheet(names.Take("Lisez-moi")), [new("", ReadMeWidth)], SheetKind.Text);
        page.Add(title, CellFormats.Title);
        page.EndRow();
        foreach (var paragraph in paragraphs)
        {
            page.Add(paragraph, CellFormats.Paragraph);
            page.EndRow();
        }
    }

    /// <summary>Writes a text; an empty one is a blank cell.</summary>
    public void Text(string text) => Part().Add(text, CellFormats.General);

    /// <summary>Writes a whole number, with thousands.</summary>
    public void Number(long value) => Part().Add(value, CellFormats.Number(0));

    /// <summary>
    /// Writes a number, with thousands and a fixed number of decimals shown; the value keeps all of its own, up to the 15 digits of
    /// Excel.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 10 decimals.</exception>
    public void Number(decimal value, int decimals) => Part().Add(value, CellFormats.Number(Checked(decimals)));

    /// <summary>Writes a number, with thousands and a fixed number of decimals shown.</summary>
    /// <exception cref="ArgumentException">The value is not a number.</exception>
    public void Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("No workbook holds a value that is not a number: write a blank cell and a state.", nameof(value));
        Part().Add(value, CellFormats.Number(Checked(decimals)));
    }

    /// <summary>Writes a day; as text before March 1900, which Excel cannot count.</summary>
    public void Date(DateOnly day)
    {
        if (day < FirstDay)
            Text(day.ToString("O", CultureInfo.InvariantCulture));
        else
            Part().Add(day.ToDateTime(TimeOnly.MinValue).ToOADate(), CellFormats.Day);
    }

    /// <summary>Writes a moment as it reads on a clock, to the second; as text before March 1900.</summary>
    public void Moment(DateTime moment)
    {
        if (DateOnly.FromDateTime(moment) < FirstDay)
            Text(moment.ToString("s", CultureInfo.InvariantCulture));
        else
            Part().Add(moment.ToOADate(), CellFormats.Moment);
    }

    /// <summary>Writes a blank cell.</summary>
    public void Empty() => Part().Skip();

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">No sheet was begun.</exception>
    public void EndRow() => Part().EndRow();

    /// <summary>Ends the workbook; one without any sheet says so on one, because Excel opens no other.</summary>
    public void Dispose()
    {
        EndSheet();
        if (package.IsEmpty)
            AddReadMe("Ce classeur est vide.", []);
        package.Dispose();
    }

    /// <summary>The sheet to write on; the next one of the same columns where it is full.</summary>
    private SheetPart Part()
    {
        if (part is null)
            throw new InvalidOperationException("A sheet is begun before its rows.");
        if (part.Rows == maxRows)
            BeginSheet(table.Name, table.Columns);
        return part;
    }

    private void EndSheet()
    {
        part?.Dispose();
        part = null;
    }

    private static int Checked(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, CellFormats.MaxDecimals);
        return decimals;
    }
}
