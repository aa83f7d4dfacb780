// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The side on which a probability is counted.</summary>
public enum Tail
{
    /// <summary>P(X ≤ x).</summary>
    Lower,

    /// <summary>P(X &gt; x), computed for itself: small values keep their digits.</summary>
    Upper,
}
