// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>One word or sign of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length; 0 at the end.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>The character after it.</summary>
    public int End => Start + Length;
}
