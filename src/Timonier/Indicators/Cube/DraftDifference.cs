// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What settling a draft found: whole in its counts, bounded in its details.</summary>
internal sealed class DraftDifference
{
    /// <summary>Details kept of changes and of conflicts.</summary>
    public const int DetailsKept = 20_000;

    /// <summary>Figures that were not known.</summary>
    public int Created { get; set; }

    /// <summary>Figures known already, the same.</summary>
    public int Unchanged { get; set; }

    /// <summary>Lines that say again what another line of the batch says.</summary>
    public int Repeated { get; set; }

    /// <summary>Figures known otherwise.</summary>
    public int ChangedCount { get; set; }

    /// <summary>The first figures known otherwise: what is known, then the row.</summary>
    public List<(Cell Before, DraftRow After)> Changed { get; } = [];

    /// <summary>Lines beyond those detailed that contradict another one.</summary>
    public int MoreConflicts { get; set; }

    /// <summary>Two lines of the batch that contradict each other about the same figure; neither is written.</summary>
    public List<(DraftRow One, DraftRow Other)> Conflicts { get; } = [];

    /// <summary>Rows to write, chunk by chunk, sorted by place.</summary>
    public List<List<DraftRow>> Written { get; } = [];
}
