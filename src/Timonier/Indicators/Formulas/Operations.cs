// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators.Formulas;

/// <summary>The signs of the language on values: errors first, then what is not known, then the operation.</summary>
internal static class Operations
{
    /// <summary>A sign before a value.</summary>
    public static FormulaValue Unary(in Instruction step, in FormulaValue value)
    {
        if (value.IsError || value.IsNull)
            return value;
        return (step.Code, value.Type) switch
        {
            (OpCode.Not, FormulaType.Boolean) => FormulaValue.Of(!value.Truth),
            (OpCode.Negate, FormulaType.Number) => FormulaValue.Of(-value.Number),
            (OpCode.Keep, FormulaType.Number) => value,
            _ => FormulaValue.Of(FormulaError.WrongType, step.Position),
        };
    }

    /// <summary>An arithmetic sign or a comparison between two values: the answer replaces the left one.</summary>
    public static void Binary(in Instruction step, ref FormulaValue left, in FormulaValue right)
    {
        if (left.Type is FormulaType.Number && right.Type is FormulaType.Number)
            left = step.Code >= OpCode.Equal ? FormulaValue.Of(Holds(step.Code, left.Number.CompareTo(right.Number))) : Compute(step, left.Number, right.Number);
        else if (left.IsError)
            return;
        else if (right.IsError)
            left = right;
        else if (left.IsNull || right.IsNull)
            left = FormulaValue.Null;
        else if (step.Code >= OpCode.Equal)
            left = Compare(step, left, right);
        else
            left = FormulaValue.Of(FormulaError.WrongType, step.Position);
    }

    /// <summary>True when the left side of <c>and</c> or <c>or</c> settles the answer: false for one, true for the other, an error for both.</summary>
    public static bool IsSettled(in Instruction step, ref FormulaValue left)
    {
        if (!left.IsError && !left.IsNull && left.Type is not FormulaType.Boolean)
            left = FormulaValue.Of(FormulaError.WrongType, step.Position);
        return left.IsError || (left.Type is FormulaType.Boolean && left.Truth == step.Code is OpCode.EndIfTrue);
    }

    /// <summary><c>and</c>, <c>or</c> of two values whose left one settles nothing. Logic of Kleene: not known, unless the right one settles the answer.</summary>
    public static void Logic(in Instruction step, ref FormulaValue left, in FormulaValue right)
    {
        if (right.IsError || (right.Type is FormulaType.Boolean && (right.Truth == step.Code is OpCode.Or || !left.IsNull)))
            left = right;
        else if (right.IsNull || right.Type is FormulaType.Boolean)
            left = FormulaValue.Null;
        else
            left = FormulaValue.Of(FormulaError.WrongType, step.Position);
    }

    /// <summary>Where a condition sends: on when true, to A when false or not known; to B, as the answer, when it is an error.</summary>
    public static int BranchOf(in Instruction step, ref FormulaValue condition, int next)
    {
        if (!condition.IsError && !condition.IsNull && condition.Type is not FormulaType.Boolean)
            condition = FormulaValue.Of(FormulaError.WrongType, step.Position);
        return condition.IsError ? step.B : condition.Truth ? next : step.A;
    }

    /// <summary>The order of two known values (negative, zero, positive), or why there is none.</summary>
    public static FormulaError Order(in FormulaValue left, in FormulaValue right, out int order)
    {
        order = 0;
        var error = FormulaError.None;
        switch (left.Type, right.Type)
        {
            case (FormulaType.Text, FormulaType.Text):
                order = string.CompareOrdinal(left.Text, right.Text);
                break;
            case (FormulaType.Text, FormulaType.Number or FormulaType.Date):
                error = Order(right, left, out order);
                order = -order;
                break;
            case (FormulaType.Number, FormulaType.Text):
                if (decimal.TryParse(right.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    order = left.Number.CompareTo(number);
                else
                    error = FormulaError.UnreadableText;
                break;
            case (FormulaType.Date, FormulaType.Text):
                if (Checker.TryReadDay(right.Text, out var day))
                    order = left.Day.CompareTo(day);
                else
                    error = FormulaError.UnreadableText;
                break;
            case (FormulaType.Text, FormulaType.Boolean):
                error = Order(right, left, out order);
                order = -order;
                break;
            case (FormulaType.Boolean, FormulaType.Text):
                if (right.Text is "true" or "false")
                    order = left.Truth.CompareTo(right.Text is "true");
                else
                    error = FormulaError.UnreadableText;
                break;
            case (FormulaType.Date, FormulaType.Number or FormulaType.Boolean) or (FormulaType.Number or FormulaType.Boolean, FormulaType.Date):
                error = FormulaError.WrongType;
                break;
            default:
                // Numbers, days and booleans are kept as decimals: true is 1, false is 0.
                order = left.Number.CompareTo(right.Number);
                break;
        }

        return error;
    }

    private static FormulaValue Compare(in Instruction step, in FormulaValue left, in FormulaValue right)
    {
        var error = Order(left, right, out var order);
        return (error, step.Code) switch
        {
            (FormulaError.UnreadableText, OpCode.Equal) => FormulaValue.Of(false),
            (FormulaError.UnreadableText, OpCode.NotEqual) => FormulaValue.Of(true),
            (not FormulaError.None, _) => FormulaValue.Of(error, step.Position),
            _ => FormulaValue.Of(Holds(step.Code, order)),
        };
    }

    private static bool Holds(OpCode comparison, int order) => comparison switch
    {
        OpCode.Equal => order == 0,
        OpCode.NotEqual => order != 0,
        OpCode.Less => order < 0,
        OpCode.LessOrEqual => order <= 0,
        OpCode.Greater => order > 0,
        _ => order >= 0,
    };

    private static FormulaValue Compute(in Instruction step, decimal left, decimal right)
    {
        decimal result;
        var error = step.Code switch
        {
            OpCode.Add => Arithmetic.Add(left, right, out result),
            OpCode.Subtract => Arithmetic.Subtract(left, right, out result),
            OpCode.Multiply => Arithmetic.Multiply(left, right, out result),
            OpCode.Divide => Arithmetic.Divide(left, right, out result),
            OpCode.Remainder => Arithmetic.Remainder(left, right, out result),
            _ => Arithmetic.Power(left, right, out result),
        };
        return error is FormulaError.None ? FormulaValue.Of(result) : FormulaValue.Of(error, step.Position);
    }
}
