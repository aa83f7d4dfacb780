// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>One telling of a figure: by whom, when, from which line of which file.</summary>
public sealed record Telling
{
    /// <summary>The revision that brought it.</summary>
    public required long Revision { get; init; }

    /// <summary>When it became known.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who brought it.</summary>
    public required string Actor { get; init; }

    /// <summary>Number of the import, or nothing.</summary>
    public required int? Batch { get; init; }

    /// <summary>Name of the import.</summary>
    public required string BatchName { get; init; }

    /// <summary>Source declared by the mapping.</summary>
    public required string Source { get; init; }

    /// <summary>Vintage declared by the mapping.</summary>
    public required string Vintage { get; init; }

    /// <summary>File.</summary>
    public required string File { get; init; }

    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>State told.</summary>
    public required ValueState State { get; init; }

    /// <summary>Numerator told, or nothing.</summary>
    public required decimal? Numerator { get; init; }

    /// <summary>Denominator told, or nothing.</summary>
    public required decimal? Denominator { get; init; }

    /// <summary>Value told, or nothing.</summary>
    public required decimal? Value { get; init; }

    /// <summary>When the import was withdrawn, or nothing.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public required string WithdrawnBecause { get; init; }
}
