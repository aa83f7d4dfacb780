// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Ui;

/// <summary>Writes a table as one piece of markup: for tables above 2,000 cells, and for the twin tables of charts.</summary>
/// <remarks>
/// Every text is escaped. Cells are given row by row in the order of the columns, the first one being the row's header; a row that is
/// not full, or has too many cells, is a bug and throws. A table is written once: <see cref="Finish"/> ends it. Not thread-safe.
/// </remarks>
public sealed class TableMarkup
{
    private readonly MarkupWriter writer = MarkupWriter.Rent();
    private readonly IReadOnlyList<TableColumn> columns;
    private int column;
    private int rows;

    /// <summary>Opens the table and writes its head.</summary>
    /// <param name="caption">What the table holds; read by assistive technology, not shown.</param>
    /// <param name="columns">At least one.</param>
    public TableMarkup(string caption, IReadOnlyList<TableColumn> columns)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        this.columns = columns;
        writer.Write($"<table class=\"tm-table tm-dense\"><caption class=\"tm-vh\">{caption}</caption><thead><tr>");
        foreach (var head in columns)
        {
            writer.Write($"<th scope=\"col\"{Class(head.Kind)}>{head.Header}");
            if (head.Note is { } note)
                writer.Write($"<span class=\"tm-ind__sub\">{note}</span>");
            writer.Write($"</th>");
        }

        writer.Write($"</tr></thead><tbody>");
    }

    /// <summary>Begins a family of rows under a title that spans the table.</summary>
    public void Group(string title)
    {
        EndRow();
        writer.Write($"<tr class=\"tm-fam\"><th scope=\"rowgroup\" colspan=\"{columns.Count}\">{title}</th></tr>");
    }

    /// <summary>Begins a row with its header.</summary>
    public void Row(string header)
    {
        BeginRow();
        writer.Write($"<th scope=\"row\">{header}</th>");
    }

    /// <summary>Begins a row with a header that leads somewhere.</summary>
    public void Row(string header, string href)
    {
        BeginRow();
        writer.Write($"<th scope=\"row\"><a href=\"{href}\">{header}</a></th>");
    }

    /// <summary>Adds a cell of words, or of a number already written.</summary>
    public void Cell(string? text) => writer.Write($"<td{Class(Next())}>{text}</td>");

    /// <summary>Adds a cell with a figure, without its unit: the head of the column says it.</summary>
    public void Cell(Figure figure)
    {
        var kind = Next();
        if (figure.Value is { } value)
            writer.Write($"<td{Class(kind)}>{new FrenchNumber(value, figure.Decimals)}</td>");
        else
            writer.Write($"<td{Class(kind)}><span class=\"tm-void\">{Figure.Word(figure.State)}</span></td>");
    }

    /// <summary>Closes the table.</summary>
    public MarkupString Finish()
    {
        EndRow();
        writer.Write($"</tbody></table>");
        return writer.Finish();
    }

    private static MarkupString Class(ColumnKind kind) => new(kind == ColumnKind.Number ? " class=\"n\"" : "");

    private void BeginRow()
    {
        EndRow();
        rows++;
        column = 1;
        writer.Write($"<tr>");
    }

    private ColumnKind Next() => column is > 0 && column < columns.Count
        ? columns[column++].Kind
        : throw new InvalidOperationException($"Row {rows} of the table has more cells than columns, or no header.");

    private void EndRow()
    {
        if (column == 0)
            return;
        if (column != columns.Count)
            throw new InvalidOperationException($"Row {rows} of the table has {column} cells for {columns.Count} columns.");
        writer.Write($"</tr>");
        column = 0;
    }
}
