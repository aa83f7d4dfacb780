// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a place lets <c>==</c>, <c>&lt;</c>, <c>is</c>... compare.</summary>
public enum FormulaComparison
{
    /// <summary>Two values of the same type, or a day with a day written as text: <c>'2026-01-31'</c>. That of indicators.</summary>
    SameType,

    /// <summary>Also a text with a number or a day: the text is read. One that writes neither is different from all, and cannot be ordered.</summary>
    ReadText,

    /// <summary>Also a boolean: as 1 or 0 with a number, as <c>true</c> or <c>false</c> with a text; the branches of an <c>if</c> may differ in type.</summary>
    AnyType,
}
