// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Random formulas: texts that can be read, with useless spaces and parentheses, and texts that mostly cannot.</summary>
internal static class Trees
{
    private static readonly string[] Pieces =
    [
        "1", "2.5", ".5", "1E2", "3.", "'a'", "\"b\\u00e9\"", "#{A}", "#{B}", "#{T}", "#{D}", "#{V}", "C{x}", "[days]", "true", "false", "null", "(", ")", ",", ".", "+", "-", "*", "/", "%", "^",
        "<", "<=", ">", ">=", "==", "!=", "&&", "||", "!", " and ", " or ", " not ", " in ", "if(", "isNull(", "firstNonNull(", "greatest(", "log(", "sum(", "percentileCont(", "is(", "round(",
        ".periodOffset(", "periodOffset", "/*", "*/", "'", "\"", "\\", "#{", "}", "{", "[", "=", "&", ";", "é", "😀", "\ud800", "\0", "\n", "\t", "\u00a0", "−", "×", "9999999999999999999999999999999", "1E99", "d2:",
    ];

    /// <summary>Formulas that can be read.</summary>
    public static Arbitrary<string> Sound { get; } = Gen.Sized(size => Numeric(Math.Min(size, 40) / 6)).ToArbitrary();

    /// <summary>Any text: pieces of the language in any order, with any characters.</summary>
    public static Arbitrary<string> Any { get; } =
        Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""), Gen.Choose(0, 0xffff).Select(c => ((char)c).ToString()))
            .ListOf().Select(string.Concat).ToArbitrary();

    private static Gen<string> Numeric(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Choose(0, 1_000).Select(n => (n / 8m).ToString(CultureInfo.InvariantCulture)),
            Gen.Elements("#{A}", "#{B}", "#{ E02 }", "[days]", "null", "1E3", "2.", ".25", "0.0000000000000000000000000001"));
        if (depth <= 0)
            return leaf;
        var less = Numeric(depth - 1);
        var logic = Logic(depth - 1);
        return Gen.OneOf(
            leaf,
            Two(less, Gen.Elements("+", "-", " * ", "/", "%", "^", " − ", "×", "÷"), less),
            less.Select(x => $"-{x}"),
            less.Select(x => $"+ {x}"),
            less.Select(x => $"( {x} )"),
            less.Select(x => $"({x}) /* vu */"),
            less.Select(x => $"({x}).periodOffset(-2)"),
            less.Select(x => $"log({x},2)"),
            less.Zip(less).Select(p => $"greatest({p.Item1}, {p.Item2})"),
            less.Zip(less).Select(p => $"d2:round( {p.Item1} ,{p.Item2} )"),
            Gen.Choose(1, 9).Select(n => $"sum(#{{A}} * {n})"),
            less.Zip(less).Zip(logic).Select(p => $"if({p.Item2}, {p.Item1.Item1}, {p.Item1.Item2})"));
    }

    private static Gen<string> Logic(int depth)
    {
        var leaf = Gen.Elements("true", "false", "#{V}", "isNull(#{C})", "#{T} == 'l\\'été'", "#{D} < \"2026-01-01\"", "contains(#{T}, \"a\\n\", 'b\\\\')");
        if (depth <= 0)
            return leaf;
        var less = Logic(depth - 1);
        var number = Numeric(depth - 1);
        return Gen.OneOf(
            leaf,
            Two(less, Gen.Elements(" and ", "&&", " or ", "||", "==", "!=", "<"), less),
            less.Select(x => $"! {x}"),
            less.Select(x => $"not({x})"),
            Two(number, Gen.Elements("<", "<=", ">", "≥", "==", "≠"), number).Select(x => $"({x})"),
            number.Zip(number).Select(p => $"is({p.Item1} in {p.Item2},3)"));
    }

    private static Gen<string> Two(Gen<string> left, Gen<string> sign, Gen<string> right) => left.Zip(sign).Zip(right).Select(p => $"{p.Item1.Item1}{p.Item1.Item2}{p.Item2}");
}
