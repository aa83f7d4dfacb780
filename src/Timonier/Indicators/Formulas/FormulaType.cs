// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a formula, or a part of one, gives.</summary>
public enum FormulaType : byte
{
    /// <summary>Nothing known: goes with every type.</summary>
    Null,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A text; compared character by character, in the order of Unicode.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Only known when evaluated: where a place lets two types meet.</summary>
    Any,
}
