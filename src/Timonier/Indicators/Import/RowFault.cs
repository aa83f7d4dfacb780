// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import;

/// <summary>Why a row is refused.</summary>
/// <param name="Cause">Stable English code: <c>unit.unknown</c>.</param>
/// <param name="Found">The value found.</param>
/// <param name="Expected">What was expected, French, without a capital.</param>
/// <param name="Remedy">What to do, a French sentence.</param>
internal sealed record RowFault(string Cause, string Found, string Expected, string Remedy)
{
    /// <summary>The column, counted from 0; −1 when it is not about one.</summary>
    public int Column { get; init; } = -1;

    /// <summary>The column's name.</summary>
    public string Header { get; init; } = "";

    /// <summary>The same, about a column.</summary>
    public RowFault At(int column, string header) => this with { Column = column, Header = header };
}
