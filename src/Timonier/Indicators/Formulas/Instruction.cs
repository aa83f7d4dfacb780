// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>One step of a compiled formula.</summary>
/// <param name="Code">What it does.</param>
/// <param name="A">First operand.</param>
/// <param name="B">Second operand.</param>
/// <param name="Position">Where in the text an error that it makes is shown.</param>
internal readonly record struct Instruction(OpCode Code, int A, int B, int Position);
