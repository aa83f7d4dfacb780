// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Jobs;

/// <summary>How long a node holds a job without a sign of life, and how often it gives one.</summary>
/// <param name="Length">After that long without a sign, another node takes the job over.</param>
/// <param name="Beat">Time between two signs of life: the progress that other nodes see is that old at most.</param>
/// <param name="Poll">Time between two looks for a job to do, when none was announced.</param>
public sealed record ImportLease(TimeSpan Length, TimeSpan Beat, TimeSpan Poll)
{
    /// <summary>Thirty seconds, one second, one second.</summary>
    public static ImportLease Default { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
}
