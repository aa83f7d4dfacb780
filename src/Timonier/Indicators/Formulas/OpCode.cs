// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What one step of a compiled formula does to the stack of values.</summary>
internal enum OpCode : byte
{
    /// <summary>Pushes constant A.</summary>
    Constant,

    /// <summary>Pushes item A, B periods later; when it is missing, counts it and applies the strategy.</summary>
    Item,

    /// <summary>Pushes item A, B periods later, or nothing known.</summary>
    AskedItem,

    Negate,

    /// <summary>Leaves a number, or what is not known, as it is.</summary>
    Keep,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>False or an error on the stack is the answer: goes to A.</summary>
    EndIfFalse,

    /// <summary>True or an error on the stack is the answer: goes to A.</summary>
    EndIfTrue,
    And,
    Or,

    /// <summary>Pops a condition: true goes on, false or not known goes to A; an error is the answer and goes to B.</summary>
    Branch,

    /// <summary>Goes to A.</summary>
    Jump,

    /// <summary>A value or an error on the stack is the answer and goes to A; nothing known is popped.</summary>
    EndIfKnown,

    /// <summary>Replaces the B values on the stack by function A of them.</summary>
    Call,

    /// <summary>Begins the periods of a window; with none, goes to A.</summary>
    SampleFirst,

    /// <summary>Pops the value of a period, keeps it if known, goes to A while there are periods.</summary>
    SampleNext,

    /// <summary>Keeps item A, B periods later, at each period of the window: what most aggregates are about, in one step.</summary>
    SampleItem,

    /// <summary>The same, where a missing one is asked whether it is known.</summary>
    AskedSampleItem,

    /// <summary>Pushes aggregate A of the values kept, after popping its parameter if it has one; B is 0 when it counts among the measures.</summary>
    Aggregate,
}
