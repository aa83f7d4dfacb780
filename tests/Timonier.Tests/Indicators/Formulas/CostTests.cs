// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Whoever writes a formula never slows the network down, nor stops it.</summary>
public sealed class CostTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "a megabyte of spaces", new string(' ', 1_000_000) },
        { "a megabyte of digits", new string('9', 1_000_000) },
        { "a megabyte of one name", new string('x', 1_000_000) },
        { "a megabyte of one text", "'" + new string('x', 1_000_000) + "'" },
        { "a hundred thousand parentheses", new string('(', 100_000) + "1" + new string(')', 100_000) },
        { "a hundred thousand minus signs", new string('-', 100_000) + "1" },
        { "a hundred thousand powers", string.Join("^", Enumerable.Repeat("2", 100_000)) },
        { "a hundred thousand terms", string.Join("+", Enumerable.Repeat("1", 100_000)) },
        { "nine thousand parentheses", new string('(', 4_999) + "1" + new string(')', 4_999) },
        { "nine thousand minus signs", new string('-', 9_000) + "1" },
        { "five thousand powers", string.Join("^", Enumerable.Repeat("2", 5_000)) },
        { "three thousand not", string.Concat(Enumerable.Repeat("not ", 2_400)) + "true" },
        { "a thousand nested if", string.Concat(Enumerable.Repeat("if(true,1,", 900)) + "1" + new string(')', 900) },
        { "offsets in a chain", "#{A}" + string.Concat(Enumerable.Repeat(".periodOffset(1)", 640)) },
        { "unknown names", string.Join("+", Enumerable.Repeat("inconnu", 1_200)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_texts_are_refused_at_once(string what, string text)
    {
        Assert.NotEmpty(what);
        var watch = Stopwatch.StartNew();
        var (formula, problem) = Formula.Try(Computing.Terms(text), Computing.AnyResult);
        Assert.Null(formula);
        Assert.InRange(problem!.Start, 0, text.Length);
        Assert.InRange(problem.In(text).Message.Length, 20, 1_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed} for {what}");
    }

    [Fact]
    public void The_largest_formulas_are_read_said_and_computed_on_a_small_stack()
    {
        string[] largest =
        [
            string.Join("+", Enumerable.Repeat("1", 500)),
            string.Join("-", Enumerable.Repeat("#{A}", 500)),
            string.Join(" and ", Enumerable.Repeat("true", 500)),
            string.Concat(Enumerable.Repeat("(1*1+1*", 100)) + "1" + new string(')', 100),
            string.Concat(Enumerable.Repeat("if(true,1,", 100)) + "1" + new string(')', 100),
            new string('-', 100) + "1",
            string.Join("^", Enumerable.Repeat("1", 101)),
            "#{A}" + string.Concat(Enumerable.Repeat(".periodOffset(1)", 600)),
        ];
        var canonical = new List<string>();
        var thread = new Thread(
            () =>
            {
                foreach (var text in largest)
                {
                    var formula = Formula.Read(Computing.Terms(text), Computing.AnyResult).Value!;
                    canonical.Add(formula.Canonical + formula.Describe(i => i.Code));
                    formula.Over(new(formula.Items.Count, 1, 1)).Evaluate(0, 0);
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(largest.Length, canonical.Count);
    }

    [Fact]
    public void The_steps_of_an_evaluation_are_bounded_by_the_window()
    {
        var text = string.Join("+", Enumerable.Repeat("sum(#{A}*#{B})", 12));
        Assert.Equal("formula.cost", Formula.Read(new(text) { Window = new(600, 0) }, Computing.Place).Refusal?.Code);
        Assert.True(Formula.Read(new(text) { Window = new(12, 0) }, Computing.Place).IsDone);
        Assert.Equal("formula.window", Formula.Read(new("1") { Window = new(601, 0) }, Computing.Place).Refusal?.Code);
        Assert.Equal("formula.window", Formula.Read(new("1") { Window = new(-1, 0) }, Computing.Place).Refusal?.Code);
        Assert.Equal("formula.window", Formula.Read(new("1") { Window = new(1, int.MinValue) }, Computing.Place).Refusal?.Code);
    }

    [Fact]
    public void An_evaluation_allocates_nothing()
    {
        var formula = Formula.Read(Computing.Terms("if(isNull(#{B}), 0, round(median(#{A} / #{B}) + log(#{A}) ^ 0.5, 1)) + 1 / (#{A} - #{A})"), Computing.Place).Value!;
        var grid = new FormulaGrid(formula.Items.Count, 3, 20);
        foreach (var (i, item) in formula.Items.Index())
        {
            for (var cell = 0; cell < 60; cell++)
                grid.Set(i, cell, FormulaValue.Of(item.Code == "A" ? cell + 1m : 7m));
        }

        var run = formula.Over(grid);
        var results = new FormulaValue[60];
        run.EvaluateAll(results);
        var before = GC.GetAllocatedBytesForCurrentThread();
        run.EvaluateAll(results);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.All(results, r => Assert.True(r.IsError));
    }
}
