// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The arithmetic of formulas: decimal, bounded, without exceptions.</summary>
/// <remarks>
/// Numbers are <see cref="decimal"/>: at least 28 significant digits, at most 28 decimals; smaller differences are rounded to the nearest, halves to even:
/// 1 / 3 is 0.3333333333333333333333333333, and 10^−30 is 0. A result beyond <see cref="FormulaLimits.Greatest"/> is an overflow: well inside the bound of
/// <see cref="decimal"/> (7.9 × 10^28), so that no operation on two numbers ever throws. Sums, differences, products that fit in 28 digits are exact.
/// </remarks>
internal static class Arithmetic
{
    /// <summary>Products of doubles up to this are worth computing: far above the bound, far below that of the type.</summary>
    private const double Near = 1.5E28;

    public static FormulaError Add(decimal left, decimal right, out decimal result) => Bound(left + right, out result);

    public static FormulaError Subtract(decimal left, decimal right, out decimal result) => Bound(left - right, out result);

    public static FormulaError Multiply(decimal left, decimal right, out decimal result)
    {
        if ((IsShort(left) && IsShort(right)) || Math.Abs((double)left * (double)right) < Near)
            return Bound(left * right, out result);
        result = 0;
        return FormulaError.Overflow;
    }

    public static FormulaError Divide(decimal left, decimal right, out decimal result)
    {
        result = 0;
        if (right == 0)
            return FormulaError.DivisionByZero;
        return right.Scale == 0 || Math.Abs((double)left / (double)right) < Near
            ? Bound(left / right, out result)
            : FormulaError.Overflow;
    }

    /// <summary>A sum, the same as number after number; whole when the digits allow, which is quicker.</summary>
    public static FormulaError Sum(ReadOnlySpan<decimal> numbers, out decimal result)
    {
        if (numbers.Length > 0 && TrySumWhole(numbers, out result))
            return Bound(result, out result);
        result = 0;
        foreach (var number in numbers)
        {
            if (Add(result, number, out result) is not FormulaError.None)
                return FormulaError.Overflow;
        }

        return FormulaError.None;
    }

    /// <summary>The remainder of the division truncated to a whole number: it has the sign of the dividend.</summary>
    public static FormulaError Remainder(decimal left, decimal right, out decimal result)
    {
        result = 0;
        if (right == 0)
            return FormulaError.DivisionByZero;
        result = left % right;
        return FormulaError.None;
    }

    /// <summary>A power: by products when the exponent is whole, to 28 digits; else through logarithms, to 15 significant digits.</summary>
    /// <remarks>0^0 is 1, as in spreadsheets and programming languages.</remarks>
    public static FormulaError Power(decimal number, decimal exponent, out decimal result)
    {
        result = 1;
        if (exponent == 0 || number == 1)
            return FormulaError.None;
        if (number == 0)
        {
            result = 0;
            return exponent > 0 ? FormulaError.None : FormulaError.DivisionByZero;
        }

        if (decimal.IsInteger(exponent))
            return WholePower(number, exponent, out result);
        return number < 0 ? FormulaError.PowerDomain : FromDouble(Math.Pow((double)number, (double)exponent), out result);
    }

    /// <summary>The natural logarithm, to 15 significant digits.</summary>
    public static FormulaError Log(decimal number, out decimal result)
    {
        result = 0;
        return number > 0 ? FromDouble(Math.Log((double)number), out result) : FormulaError.LogarithmDomain;
    }

    /// <summary>The logarithm in a base, to 15 significant digits.</summary>
    public static FormulaError Log(decimal number, decimal radix, out decimal result)
    {
        result = 0;
        return number <= 0 || radix is <= 0 or 1 ? FormulaError.LogarithmDomain : FromDouble(Math.Log((double)number) / Math.Log((double)radix), out result);
    }

    /// <summary>The decimal logarithm, to 15 significant digits.</summary>
    public static FormulaError Log10(decimal number, out decimal result)
    {
        result = 0;
        return number > 0 ? FromDouble(Math.Log10((double)number), out result) : FormulaError.LogarithmDomain;
    }

    /// <summary>Rounds to some decimals, halves away from zero, as taught at school.</summary>
    public static FormulaError Round(decimal number, decimal decimals, out decimal result)
    {
        result = 0;
        if (!decimal.IsInteger(decimals) || decimals is < 0 or > 28)
            return FormulaError.RoundingDomain;
        var kept = (int)decimals;
        result = number.Scale <= kept ? number : decimal.Round(number, kept, MidpointRounding.AwayFromZero);
        return FormulaError.None;
    }

    /// <summary>The square root, to 28 digits: the double's, then two steps of Newton.</summary>
    public static decimal SquareRoot(decimal number)
    {
        if (number <= 0)
            return 0;
        var root = (decimal)Math.Sqrt((double)number);
        if (root == 0)
            return 0;
        for (var i = 0; i < 2; i++)
            root = (root + (number / root)) / 2;
        return root;
    }

    /// <summary>By repeated squares. A negative power inverts what is over 1 in absolute value, so that digits are not lost below 10^−28.</summary>
    private static FormulaError WholePower(decimal number, decimal exponent, out decimal result)
    {
        result = 0;
        var isSmall = Math.Abs(number) < 1;
        if (exponent < 0 && isSmall && Divide(1, number, out number) is not FormulaError.None)
            return FormulaError.Overflow;
        var error = Squares(number, Math.Abs(exponent), out var power);
        if (exponent > 0 || isSmall)
        {
            result = power;
            return error;
        }

        // The inverse of a number beyond the bound is less than the smallest decimal.
        return error is FormulaError.None ? Divide(1, power, out result) : FormulaError.None;
    }

    private static FormulaError Squares(decimal number, decimal exponent, out decimal result)
    {
        result = 1;
        for (var square = number; ;)
        {
            if (exponent % 2 != 0 && Multiply(result, square, out result) is not FormulaError.None)
                return FormulaError.Overflow;
            exponent = decimal.Floor(exponent / 2);
            if (exponent == 0)
                return FormulaError.None;
            if (Multiply(square, square, out square) is not FormulaError.None)
                return FormulaError.Overflow;
        }
    }

    /// <summary>15 significant digits of a double: what .NET keeps when it makes a decimal of it.</summary>
    private static FormulaError FromDouble(double number, out decimal result)
    {
        result = 0;
        return Math.Abs(number) < Near ? Bound((decimal)number, out result) : FormulaError.Overflow;
    }

    /// <summary>Adds the digits as one adds whole numbers: where all have as many decimals, and short digits.</summary>
    private static bool TrySumWhole(ReadOnlySpan<decimal> numbers, out decimal sum)
    {
        Span<int> bits = stackalloc int[4];
        sum = 0;
        var scale = numbers[0].Scale;
        var total = 0L;
        foreach (var number in numbers)
        {
            decimal.GetBits(number, bits);
            if ((bits[1] | bits[2]) != 0 || number.Scale != scale)
                return false;
            var digits = (long)unchecked((uint)bits[0]);
            total += bits[3] < 0 ? -digits : digits;
        }

        var magnitude = (ulong)Math.Abs(total);
        sum = new(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, total < 0, scale);
        return true;
    }

    /// <summary>A number with decimals is always inside the bound; the comparison of whole numbers is a quick one.</summary>
    private static FormulaError Bound(decimal number, out decimal result)
    {
        result = number;
        return number.Scale > 0 || number is <= FormulaLimits.Greatest and >= -FormulaLimits.Greatest ? FormulaError.None : FormulaError.Overflow;
    }

    /// <summary>True when the digits fit in 32 bits: the product of two such numbers is far inside the bound.</summary>
    private static bool IsShort(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return (bits[1] | bits[2]) == 0;
    }
}
