// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What settling a draft found.</summary>
internal sealed class DraftDifference
{
    /// <summary>Figures that were not known.</summary>
    public int Created { get; set; }

    /// <summary>Figures known already, the same.</summary>
    public int Unchanged { get; set; }

    /// <summary>Lines that say again what another line of the batch says.</summary>
    public int Repeated { get; set; }

    /// <summary>Figures known otherwise: what is known, then the row.</summary>
    public List<(Cell Before, DraftRow After)> Changed { get; } = [];

    /// <summary>Two lines of the batch that contradict each other about the same figure.</summary>
    public List<(DraftRow One, DraftRow Other)> Conflicts { get; } = [];

    /// <summary>Rows to write, chunk by chunk, sorted by place.</summary>
    public List<List<DraftRow>> Written { get; } = [];
}
