// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The classes of cells and heads by kind of column.</summary>
internal static class ColumnLook
{
    /// <summary>Of a cell.</summary>
    public static string? Cell(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Trend => null,
        ColumnKind.Number => "n",
        ColumnKind.Sentence or ColumnKind.Strip or ColumnKind.Network => "w",
    };

    /// <summary>Of the head.</summary>
    public static string? Head(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Sentence => null,
        ColumnKind.Number => "n",
        ColumnKind.Trend => "tm-col-spark",
        ColumnKind.Strip => "tm-col-strip",
        ColumnKind.Network => "tm-col-net",
    };
}
