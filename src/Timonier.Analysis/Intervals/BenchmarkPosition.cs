// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Intervals;

/// <summary>Where a value stands against a benchmark; above and below say nothing of better and worse.</summary>
public enum BenchmarkPosition
{
    /// <summary>No answer: a value or a limit is missing.</summary>
    Unknown,

    /// <summary>Below, beyond the outer limit.</summary>
    FarBelow,

    /// <summary>Below, beyond the inner limit.</summary>
    Below,

    /// <summary>Not different beyond chance.</summary>
    Same,

    /// <summary>Above, beyond the inner limit.</summary>
    Above,

    /// <summary>Above, beyond the outer limit.</summary>
    FarAbove,
}
