// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>What the network calls favourable. Only a declared direction allows a word of judgement.</summary>
public enum Direction
{
    /// <summary>No direction: context, means, neutral activity.</summary>
    None = 0,

    /// <summary>A rise is favourable.</summary>
    Up = 1,

    /// <summary>A fall is favourable.</summary>
    Down = 2,

    /// <summary>Both extremes deserve discussion.</summary>
    Range = 3,
}
