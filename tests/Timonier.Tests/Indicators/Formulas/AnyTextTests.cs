// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Any text is a formula or a refusal; nothing throws.</summary>
public sealed class AnyTextTests
{
    private static readonly FormulaPlace[] Places =
    [
        Computing.Place,
        Computing.AnyResult with { Comparison = FormulaComparison.ReadText },
        Computing.AnyResult with { Comparison = FormulaComparison.AnyType, Resolve = item => item.Code.Length % 2 == 0 ? FormulaType.Any : FormulaType.Number },
    ];

    [Fact]
    public void Any_text_gives_a_formula_that_computes_or_a_refusal_with_a_place_inside_it() => Prop.ForAll(Trees.Any, text =>
    {
        foreach (var place in Places)
            Check(text, place);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void A_sound_formula_with_one_piece_cut_out_gives_a_formula_or_a_refusal() =>
        Prop.ForAll(Trees.Sound, Gen.Choose(0, 1_000).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (text, at, length) =>
        {
            var from = at % text.Length;
            Check(text.Remove(from, Math.Min(length, text.Length - from)), Computing.AnyResult);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    private static void Check(string text, FormulaPlace place)
    {
        var (formula, problem) = Formula.Try(Computing.Terms(text), place);
        if (formula is null)
        {
            Assert.InRange(problem!.Start, 0, text.Length);
            Assert.InRange(problem.Length, 1, Math.Max(1, text.Length));
            Assert.StartsWith("Ligne ", problem.In(text).Message, StringComparison.Ordinal);
            return;
        }

        Assert.EndsWith(".", formula.Describe(i => i.Code), StringComparison.Ordinal);
        var grid = new FormulaGrid(formula.Items.Count, 1, 3);
        for (var i = 0; i < grid.Items; i++)
            grid.Set(i, 1, FormulaValue.Of(i - 1m));
        for (var period = 0; period < 3; period++)
        {
            var value = formula.Over(grid).Evaluate(0, period);
            if (value.IsError)
                Assert.InRange(value.Position, 0, text.Length);
        }
    }
}
