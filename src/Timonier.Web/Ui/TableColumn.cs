// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The head of a column.</summary>
/// <param name="Header">Its words.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record TableColumn(string Header, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>Written under the header, smaller: a unit, a confidence level.</summary>
    public string? Note { get; init; }
}
