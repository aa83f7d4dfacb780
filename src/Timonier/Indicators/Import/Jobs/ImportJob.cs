// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>An import asked for from a page, as any node sees it.</summary>
public sealed record ImportJob
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The network it is filed under; network 0 when its mapping creates the network.</summary>
    public required NetworkId Network { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportJobState State { get; init; }

    /// <summary>Check, or record once confirmed.</summary>
    public required ImportMode Stage { get; init; }

    /// <summary>Share done of the stage under way, from 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>What it is doing, French.</summary>
    public required string Phase { get; init; }

    /// <summary>The report of the last stage ended, or nothing.</summary>
    public required ImportReport? Report { get; init; }

    /// <summary>Why it failed, French; empty otherwise.</summary>
    public required string Refusal { get; init; }

    /// <summary>The network and the number of the batch recorded, or nothing.</summary>
    public required (NetworkId Network, int Number)? Batch { get; init; }

    /// <summary>Who asked.</summary>
    public required string Actor { get; init; }

    /// <summary>The account that asked.</summary>
    public required Guid? Account { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended, or nothing.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>True when the valid rows are recorded and the others left out.</summary>
    public required bool AcceptsValidRows { get; init; }

    /// <summary>The mapping, as written.</summary>
    public required string Mapping { get; init; }

    /// <summary>The state in one French word.</summary>
    public string StateInWords => State switch
    {
        ImportJobState.Queued => "en attente",
        ImportJobState.Running => "en cours",
        ImportJobState.Checked => "contrôlé, à confirmer",
        ImportJobState.Done => "terminé",
        ImportJobState.Refused => "refusé",
        ImportJobState.Cancelled => "annulé",
        ImportJobState.Failed => "en échec",
    };
}
