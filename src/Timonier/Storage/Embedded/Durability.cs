// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Embedded;

/// <summary>What a commit promises.</summary>
public enum Durability
{
    /// <summary>A committed fact survives a power cut: the only choice for real data.</summary>
    Durable,

    /// <summary>Nothing is waited for: two to ten times faster, and a power cut may ruin the cluster. For tests and trials.</summary>
    Disposable,
}
