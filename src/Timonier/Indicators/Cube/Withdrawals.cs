// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>Batches withdrawn: of the revision that told each, the one that withdrew it.</summary>
internal sealed class Withdrawals(IReadOnlyDictionary<int, int> gone)
{
    /// <summary>Nothing was withdrawn.</summary>
    public static Withdrawals None { get; } = new(new Dictionary<int, int>());

    /// <summary>True when nothing was withdrawn.</summary>
    public bool IsEmpty => gone.Count == 0;

    /// <summary>The revision that withdrew what another one told, or nothing.</summary>
    public int? Of(int told) => gone.Count > 0 && gone.TryGetValue(told, out var revision) ? revision : null;

    /// <summary>True when what a revision told was known at another one, and not withdrawn yet.</summary>
    public bool LetsStand(int told, int revision) => told <= revision && (Of(told) is not { } withdrawn || withdrawn > revision);
}
