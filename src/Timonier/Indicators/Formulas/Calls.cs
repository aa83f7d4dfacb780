// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The functions of the language on values.</summary>
internal static class Calls
{
    /// <summary>The value of a function that neither chooses what is evaluated nor runs over periods.</summary>
    public static FormulaValue Of(FormulaFunction function, ReadOnlySpan<FormulaValue> given, int position)
    {
        foreach (ref readonly var value in given)
        {
            if (value.IsError)
                return value;
        }

        return function switch
        {
            FormulaFunction.IsNull => FormulaValue.Of(given[0].IsNull),
            FormulaFunction.IsNotNull => FormulaValue.Of(!given[0].IsNull),
            FormulaFunction.Greatest => Extreme(given, 1, position),
            FormulaFunction.Least => Extreme(given, -1, position),
            FormulaFunction.Contains or FormulaFunction.ContainsItems => Contains(function, given, position),
            FormulaFunction.Is => Is(given, position),
            FormulaFunction.Zpvc => Count(given, position),
            _ => OfNumbers(function, given, position),
        };
    }

    /// <summary>The greatest, or least, of those that are known.</summary>
    private static FormulaValue Extreme(ReadOnlySpan<FormulaValue> given, int sign, int position)
    {
        var extreme = FormulaValue.Null;
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                continue;
            if (value.Type is not FormulaType.Number)
                return FormulaValue.Of(FormulaError.WrongType, position);
            if (extreme.IsNull || value.Number.CompareTo(extreme.Number) * sign > 0)
                extreme = value;
        }

        return extreme;
    }

    /// <summary>Whether the first text holds all the others: anywhere, or between commas. What is not known is held by nothing.</summary>
    private static FormulaValue Contains(FormulaFunction function, ReadOnlySpan<FormulaValue> given, int position)
    {
        foreach (ref readonly var value in given)
        {
            if (!value.IsNull && value.Type is not FormulaType.Text)
                return FormulaValue.Of(FormulaError.WrongType, position);
        }

        foreach (ref readonly var wanted in given[1..])
        {
            var isHeld = !given[0].IsNull && !wanted.IsNull && (function is FormulaFunction.Contains
                ? given[0].Text.Contains(wanted.Text, StringComparison.Ordinal)
                : HasItem(given[0].Text, wanted.Text));
            if (!isHeld)
                return FormulaValue.Of(false);
        }

        return FormulaValue.Of(true);
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
    private static FormulaValue Is(ReadOnlySpan<FormulaValue> given, int position)
    {
        if (given[0].IsNull)
            return FormulaValue.Null;
        var hasUnknown = false;
        foreach (ref readonly var candidate in given[1..])
        {
            if (candidate.IsNull)
            {
                hasUnknown = true;
                continue;
            }

            switch (Operations.Order(given[0], candidate, out var order))
            {
                case FormulaError.None when order == 0:
                    return FormulaValue.Of(true);
                case FormulaError.WrongType:
                    return FormulaValue.Of(FormulaError.WrongType, position);
            }
        }

        return hasUnknown ? FormulaValue.Null : FormulaValue.Of(false);
    }

    /// <summary>How many are zero or more.</summary>
    private static FormulaValue Count(ReadOnlySpan<FormulaValue> given, int position)
    {
        var count = 0;
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                continue;
            if (value.Type is not FormulaType.Number)
                return FormulaValue.Of(FormulaError.WrongType, position);
            count += value.Number >= 0 ? 1 : 0;
        }

        return FormulaValue.Of((decimal)count);
    }

    private static FormulaValue OfNumbers(FormulaFunction function, ReadOnlySpan<FormulaValue> given, int position)
    {
        foreach (ref readonly var value in given)
        {
            if (value.IsNull)
                return FormulaValue.Null;
            if (value.Type is not FormulaType.Number)
                return FormulaValue.Of(FormulaError.WrongType, position);
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
            return FormulaValue.Of(error, position);
        return function switch
        {
            FormulaFunction.Ceil => FormulaValue.Of(decimal.Ceiling(number)),
            FormulaFunction.Floor => FormulaValue.Of(decimal.Floor(number)),
            FormulaFunction.Zing => FormulaValue.Of(Math.Max(number, 0)),
            FormulaFunction.Oizp => FormulaValue.Of(number >= 0 ? 1m : 0m),
            FormulaFunction.RemoveZeros => number == 0 ? FormulaValue.Null : given[0],
            _ => FormulaValue.Of(result),
        };
    }
}
