// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>The history of one indicator for one unit.</summary>
/// <param name="Name">Name of the indicator.</param>
/// <param name="Points">Periods in order, without a hole: an unknown period is a point without a value.</param>
public sealed record Series(string Name, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>Code of the indicator, shown after its name.</summary>
    public string? Code { get; init; }

    /// <summary>Unit of the values: <c>%</c>, <c>€</c>, <c>jours</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How many decimals the values are read with.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>What the dashed line is, in full and in short: <c>attendu</c>, <c>att.</c></summary>
    public (string Name, string Short) Reference { get; init; } = ("attendu", "att.");
}
