// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Tests.Conformance;

/// <summary>How a gap to a reference value is measured.</summary>
public enum Scale
{
    /// <summary>|gap| / |expected|, or |gap| when zero is expected.</summary>
    Relative,

    /// <summary>|gap|: for values published with a fixed number of decimals, and for probabilities.</summary>
    Absolute,

    /// <summary>|gap| / max(1, |expected|).</summary>
    Mixed,
}
