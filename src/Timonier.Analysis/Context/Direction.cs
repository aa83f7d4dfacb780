// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Which way of an indicator is favourable.</summary>
public enum Direction
{
    /// <summary>Neither: a gap is to be discussed, not judged.</summary>
    None,

    /// <summary>A higher value.</summary>
    Higher,

    /// <summary>A lower value.</summary>
    Lower,
}
