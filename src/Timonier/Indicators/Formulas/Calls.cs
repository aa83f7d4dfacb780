// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The functions of the language on values.</summary>
internal static class Calls
{
    /// <summary>The value of a function that neither chooses what is evaluated nor runs over periods.</summary>
    public static Slot Of(in Instruction step, ReadOnlySpan<Slot> given, RunTexts texts)
    {
        var (function, position) = ((FormulaFunction)step.A, step.Position);
        foreach (ref readonly var value in given)
        {
            if (value.IsError)
                return value;
        }

        return function switch
        {
            FormulaFunction.IsNull => Slot.Of(given[0].IsNull),
            FormulaFunction.IsNotNull => Slot.Of(!given[0].IsNull),
            FormulaFunction.Greatest => Extreme(given, 1, position),
            FormulaFunction.Least => Extreme(given, -1, position),
            FormulaFunction.Contains or FormulaFunction.ContainsItems => Contains(step, given, texts),
            FormulaFunction.Is => Is(step, given, texts),
            FormulaFunction.Zpvc => Count(given, position),
            _ => OfNumbers(function, given, position),
        };
    }

    /// <summary>The greatest, or least, of those that are known.</summary>
    private static Slot Extreme(ReadOnlySpan<Slot> given, int sign, int position)
    {
        var extreme = Slot.Null;
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                continue;
            if (value.Type is not FormulaType.Number)
                return Slot.Of(FormulaError.WrongType, position);
            if (extreme.IsNull || value.Number.CompareTo(extreme.Number) * sign > 0)
                extreme = value;
        }

        return extreme;
    }

    /// <summary>Whether the first text holds all the others: anywhere, or between commas. What is not known is held by nothing.</summary>
    private static Slot Contains(in Instruction step, ReadOnlySpan<Slot> given, RunTexts texts)
    {
        foreach (ref readonly var value in given)
        {
            if (!value.IsNull && value.Type is not FormulaType.Text)
                return Slot.Of(FormulaError.WrongType, step.Position);
        }

        foreach (ref readonly var wanted in given[1..])
        {
            var isHeld = !given[0].IsNull && !wanted.IsNull && ((FormulaFunction)step.A is FormulaFunction.Contains
                ? texts[given[0]].Contains(texts[wanted], StringComparison.Ordinal)
                : HasItem(texts[given[0]], texts[wanted]));
            if (!isHeld)
                return Slot.Of(false);
        }

        return Slot.Of(true);
    }

    private static bool HasItem(ReadOnlySpan<char> list, ReadOnlySpan<char> wanted)
    {
        foreach (var part in list.Split(','))
        {
            if (list[part].SequenceEqual(wanted))
                return true;
        }

        return false;
    }

    /// <summary>Whether the first value equals one of the others; not known when it is not, or when one that is not known could be it.</summary>
    private static Slot Is(in Instruction step, ReadOnlySpan<Slot> given, RunTexts texts)
    {
        if (given[0].IsNull)
            return Slot.Null;
        var hasUnknown = false;
        foreach (ref readonly var candidate in given[1..])
        {
            if (candidate.IsNull)
            {
                hasUnknown = true;
                continue;
            }

            switch (Operations.Order(given[0], candidate, texts, out var order))
            {
                case FormulaError.None when order == 0:
                    return Slot.Of(true);
                case FormulaError.WrongType:
                    return Slot.Of(FormulaError.WrongType, step.Position);
            }
        }

        return hasUnknown ? Slot.Null : Slot.Of(false);
    }

    /// <summary>How many are zero or more.</summary>
    private static Slot Count(ReadOnlySpan<Slot> given, int position)
    {
        var count = 0;
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                continue;
            if (value.Type is not FormulaType.Number)
                return Slot.Of(FormulaError.WrongType, position);
            count += value.Number >= 0 ? 1 : 0;
        }

        return Slot.Of((decimal)count);
    }

    private static Slot OfNumbers(FormulaFunction function, ReadOnlySpan<Slot> given, int position)
    {
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                return Slot.Null;
            if (value.Type is not FormulaType.Number)
                return Slot.Of(FormulaError.WrongType, position);
        }

        var number = given[0].Number;
        var result = number;
        var error = function switch
        {
            FormulaFunction.Log when given.Length == 1 => Arithmetic.Log(number, out result),
            FormulaFunction.Log => Arithmetic.Log(number, given[1].Number, out result),
            FormulaFunction.Log10 => Arithmetic.Log10(number, out result),
            FormulaFunction.Round => Arithmetic.Round(number, given.Length > 1 ? given[1].Number : 0, out result),
            FormulaFunction.Modulus => Arithmetic.Remainder(number, given[1].Number, out result),
            FormulaFunction.NormDistCum => NormalLaw.Cumulative(number, given.Length > 1 ? given[1].Number : 0, given.Length > 2 ? given[2].Number : 1, out result),
            _ => FormulaError.None,
        };
        if (error is not FormulaError.None)
            return Slot.Of(error, position);
        return function switch
        {
            FormulaFunction.Ceil => Slot.Of(decimal.Ceiling(number)),
            FormulaFunction.Floor => Slot.Of(decimal.Floor(number)),
            FormulaFunction.Zing => Slot.Of(Math.Max(number, 0)),
            FormulaFunction.Oizp => Slot.Of(number >= 0 ? 1m : 0m),
            FormulaFunction.RemoveZeros => number == 0 ? Slot.Null : given[0],
            _ => Slot.Of(result),
        };
    }
}
