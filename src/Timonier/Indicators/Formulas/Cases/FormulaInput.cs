// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Something that a case lets its formula name: its type, and its value if it has one.</summary>
internal readonly record struct FormulaInput(FormulaType Type, FormulaValue Value);
