// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Something that a formula takes from outside itself: a measure, most often.</summary>
/// <param name="Prefix">What stands before the brace: <c>#</c> for a measure, <c>C</c> for a constant, <c>N</c> for another indicator...; empty for <c>[days]</c>.</param>
/// <param name="Code">What stands between the braces, with its parts if any: <c>E02</c>, <c>E02.num</c>; <c>days</c> for <c>[days]</c>.</param>
public readonly record struct FormulaItem(string Prefix, string Code)
{
    /// <summary>As a formula writes it: <c>#{E02}</c>.</summary>
    public override string ToString() => Prefix.Length == 0 ? $"[{Code}]" : $"{Prefix}{{{Code}}}";
}
