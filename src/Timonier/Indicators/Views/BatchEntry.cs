// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Views;

/// <summary>One import of a network, as the list shows it.</summary>
public sealed record BatchEntry
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it brought.</summary>
    public required MappingKind Kind { get; init; }

    /// <summary>The files, by name.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Actor { get; init; }

    /// <summary>The revision at which it became known.</summary>
    public required long Revision { get; init; }

    /// <summary>Figures, units or indicators that were not known.</summary>
    public required long Created { get; init; }

    /// <summary>Known otherwise before.</summary>
    public required long Changed { get; init; }

    /// <summary>When it was withdrawn, or nothing.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public required string WithdrawnBecause { get; init; }

    /// <summary>True when it may be withdrawn: it brought figures, and is not withdrawn.</summary>
    public bool IsWithdrawable => WithdrawnAt is null && Kind is MappingKind.Observations or MappingKind.Targets;
}
