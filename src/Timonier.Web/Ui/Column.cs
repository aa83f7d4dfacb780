// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Ui;

/// <summary>A column of a <see cref="DataTable{TItem}"/>: its head, and what it shows of an item.</summary>
/// <param name="Head">The head.</param>
/// <param name="Cell">The cell of an item.</param>
public sealed record Column<TItem>(TableColumn Head, RenderFragment<TItem> Cell)
{
    /// <summary>A column of words.</summary>
    public Column(string header, Func<TItem, string?> text, ColumnKind kind = ColumnKind.Text)
        : this(new TableColumn(header, kind), item => builder => builder.AddContent(0, text(item)))
    {
    }

    /// <summary>A column of anything.</summary>
    public Column(string header, RenderFragment<TItem> cell, ColumnKind kind = ColumnKind.Text)
        : this(new TableColumn(header, kind), cell)
    {
    }

    /// <summary>A column of figures.</summary>
    public Column(string header, Func<TItem, Figure> figure)
        : this(new TableColumn(header, ColumnKind.Number), item => builder =>
        {
            builder.OpenComponent<ValueText>(0);
            builder.AddComponentParameter(1, nameof(ValueText.Figure), figure(item));
            builder.CloseComponent();
        })
    {
    }
}
