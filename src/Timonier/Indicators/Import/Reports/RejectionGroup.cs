// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>Rows refused for the same cause, with the same value, in the same column.</summary>
public sealed record RejectionGroup
{
    /// <summary>Index of the file in the report's list.</summary>
    public required int File { get; init; }

    /// <summary>Lines of the file, as ranges: <c>587-598, 733</c>; the first ones when there are many; empty when it is about the file as a whole.</summary>
    public required string Rows { get; init; }

    /// <summary>How many rows.</summary>
    public required long Count { get; init; }

    /// <summary>Letter of the column; empty when it is not about one.</summary>
    public required string Column { get; init; }

    /// <summary>Name of the column, or of the text looked for.</summary>
    public required string Header { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary>What was expected, French.</summary>
    public required string Expected { get; init; }

    /// <summary>What to do, French.</summary>
    public required string Remedy { get; init; }

    /// <summary>Stable English code of the cause.</summary>
    public required string Cause { get; init; }
}
