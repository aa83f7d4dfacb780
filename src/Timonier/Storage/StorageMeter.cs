// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics.Metrics;

namespace Timonier.Storage;

/// <summary>What the house measures of itself, for any collector of .NET metrics: see docs/exploitation.md.</summary>
internal static class StorageMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Timonier";

    private static readonly Meter Meter = new(Name);

    /// <summary>Acts committed, by act.</summary>
    public static readonly Counter<long> Acts = Meter.CreateCounter<long>("timonier.acts", "{act}", "Acts committed.");

    /// <summary>Journal rows sealed.</summary>
    public static readonly Counter<long> SealedRows = Meter.CreateCounter<long>("timonier.sealed_rows", "{row}", "Journal rows sealed.");

    /// <summary>How long a batch took to seal.</summary>
    public static readonly Histogram<double> SealTime = Meter.CreateHistogram<double>("timonier.seal_seconds", "s", "Time to seal a batch of the journal.");
}
