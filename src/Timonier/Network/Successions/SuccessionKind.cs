// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>How units follow one another.</summary>
public enum SuccessionKind
{
    /// <summary>Several units become one: a new one, or one of them that goes on.</summary>
    Merge,

    /// <summary>One unit becomes several, each taking a share; it may be one of them.</summary>
    Split,

    /// <summary>Several units become several others.</summary>
    Mixed,

    /// <summary>A unit gives a share of its activity to another; both go on.</summary>
    Transfer,

    /// <summary>The same unit, under another name.</summary>
    Rename,

    /// <summary>A unit ends, and nobody follows it.</summary>
    Closing,
}
