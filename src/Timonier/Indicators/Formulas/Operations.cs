// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators.Formulas;

/// <summary>The signs of the language on values: errors first, then what is not known, then the operation.</summary>
internal static class Operations
{
    /// <summary>A sign before a value.</summary>
    public static Slot Unary(in Instruction step, in Slot value)
    {
        if (value.IsError || value.IsNull)
            return value;
        return (step.Code, value.Type) switch
        {
            (OpCode.Not, FormulaType.Boolean) => Slot.Of(!value.Truth),
            (OpCode.Negate, FormulaType.Number) => Slot.Of(-value.Number),
            (OpCode.Keep, FormulaType.Number) => value,
            _ => Slot.Of(FormulaError.WrongType, step.Position),
        };
    }

    /// <summary>An arithmetic sign or a comparison between two values: the answer replaces the left one.</summary>
    public static void Binary(in Instruction step, ref Slot left, in Slot right, RunTexts texts)
    {
        if (left.Type is FormulaType.Number && right.Type is FormulaType.Number)
            left = step.Code >= OpCode.Equal ? Slot.Of(Holds(step.Code, left.Number.CompareTo(right.Number))) : Compute(step, left.Number, right.Number);
        else if (left.IsError)
            return;
        else if (right.IsError)
            left = right;
        else if (left.IsNull || right.IsNull)
            left = Slot.Null;
        else if (step.Code >= OpCode.Equal)
            left = Compare(step, left, right, texts);
        else
            left = Slot.Of(FormulaError.WrongType, step.Position);
    }

    /// <summary>True when the left side of <c>and</c> or <c>or</c> settles the answer: false for one, true for the other, an error for both.</summary>
    public static bool IsSettled(in Instruction step, ref Slot left)
    {
        if (!left.IsError && !left.IsNull && left.Type is not FormulaType.Boolean)
            left = Slot.Of(FormulaError.WrongType, step.Position);
        return left.IsError || (left.Type is FormulaType.Boolean && left.Truth == step.Code is OpCode.EndIfTrue);
    }

    /// <summary><c>and</c>, <c>or</c> of two values whose left one settles nothing. Logic of Kleene: not known, unless the right one settles the answer.</summary>
    public static void Logic(in Instruction step, ref Slot left, in Slot right)
    {
        if (right.IsError || (right.Type is FormulaType.Boolean && (right.Truth == step.Code is OpCode.Or || !left.IsNull)))
            left = right;
        else if (right.IsNull || right.Type is FormulaType.Boolean)
            left = Slot.Null;
        else
            left = Slot.Of(FormulaError.WrongType, step.Position);
    }

    /// <summary>Where a condition sends: on when true, to A when false or not known; to B, as the answer, when it is an error.</summary>
    public static int BranchOf(in Instruction step, ref Slot condition, int next)
    {
        if (!condition.IsError && !condition.IsNull && condition.Type is not FormulaType.Boolean)
            condition = Slot.Of(FormulaError.WrongType, step.Position);
        return condition.IsError ? step.B : condition.Truth ? next : step.A;
    }

    /// <summary>The order of two known values (negative, zero, positive), or why there is none.</summary>
    public static FormulaError Order(in Slot left, in Slot right, RunTexts texts, out int order)
    {
        order = 0;
        var error = FormulaError.None;
        switch (left.Type, right.Type)
        {
            case (FormulaType.Text, FormulaType.Text):
                order = string.CompareOrdinal(texts[left], texts[right]);
                break;
            case (FormulaType.Text, FormulaType.Number or FormulaType.Date):
                error = Order(right, left, texts, out order);
                order = -order;
                break;
            case (FormulaType.Number, FormulaType.Text):
                if (decimal.TryParse(texts[right], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    order = left.Number.CompareTo(number);
                else
                    error = FormulaError.UnreadableText;
                break;
            case (FormulaType.Date, FormulaType.Text):
                if (Checker.TryReadDay(texts[right], out var day))
                    order = left.Number.CompareTo(day.DayNumber);
                else
                    error = FormulaError.UnreadableText;
                break;
            case (FormulaType.Text, FormulaType.Boolean):
                error = Order(right, left, texts, out order);
                order = -order;
                break;
            case (FormulaType.Boolean, FormulaType.Text):
                if (texts[right] is "true" or "false")
                    order = left.Truth.CompareTo(texts[right] is "true");
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

    private static Slot Compare(in Instruction step, in Slot left, in Slot right, RunTexts texts)
    {
        var error = Order(left, right, texts, out var order);
        return (error, step.Code) switch
        {
            (FormulaError.UnreadableText, OpCode.Equal) => Slot.Of(false),
            (FormulaError.UnreadableText, OpCode.NotEqual) => Slot.Of(true),
            (not FormulaError.None, _) => Slot.Of(error, step.Position),
            _ => Slot.Of(Holds(step.Code, order)),
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

    private static Slot Compute(in Instruction step, decimal left, decimal right)
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
        return error is FormulaError.None ? Slot.Of(result) : Slot.Of(error, step.Position);
    }
}
