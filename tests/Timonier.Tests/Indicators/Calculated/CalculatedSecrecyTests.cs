// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;
using Timonier.Indicators.Figures;

namespace Timonier.Tests.Indicators.Calculated;

public sealed class CalculatedSecrecyTests
{
    private static readonly Definition Persons = Made.Count with { CountsPersons = true };

    [Fact]
    public void A_result_that_would_tell_a_hidden_count_is_hidden_from_all_but_its_owner()
    {
        var made = new Made("R > X, Y, Z", "100 * #{A} / #{B}") { Measure = Persons, SecretBelow = 5 }
            .Told("A@2024: X = 3, Y = 20, Z = 50").Told("B@2024: X = 60, Y = 70, Z = 80");
        Assert.Equal(ValueState.Suppressed, made.Of("X").State);
        Assert.Equal(ValueState.Suppressed, made.Of("Y").State);
        Assert.Equal(62.5m, made.Of("Z").Value);
        Assert.Equal(5m, made.Of("X", owner: "X").Value);
        Assert.Equal(ValueState.Suppressed, made.Of("Y", owner: "X").State);
    }

    /// <summary>X's A is hidden and its B missing: the region's A over the units known at both would be the region's A less X's, which is shown.</summary>
    [Fact]
    public void A_territory_that_leaves_a_hidden_unit_out_is_hidden()
    {
        var made = new Made("R > X, Y, Z", "#{B} / #{A}") { Measure = Persons, SecretBelow = 5 }
            .Told("A@2024: X = 3, Y = 20, Z = 50").Told("B@2024: X = nd, Y = 70, Z = 80");
        Assert.Equal(ValueState.Suppressed, made.Of("R").State);
    }

    [Fact]
    public void An_error_or_a_branch_says_nothing_of_a_hidden_count()
    {
        var divided = new Made("X", "1 / (#{A} - 3)") { Measure = Persons, SecretBelow = 5 }.Told("A@2024: X = 3");
        Assert.Equal((ValueState.Suppressed, null), (divided.Of("X").State, divided.Of("X").Reason));
        var branch = new Made("X", "if(#{A} > 2, null, 1)") { Measure = Persons, SecretBelow = 5 }.Told("A@2024: X = 3");
        Assert.Equal(ValueState.Suppressed, branch.Of("X").State);
    }

    [Fact]
    public void A_calculated_count_of_persons_is_hidden_when_it_is_small()
    {
        var made = new Made("R > X, Y, Z", "#{A} - #{B}") { Definition = Persons, SecretBelow = 5 }
            .Told("A@2024: X = 12, Y = 30, Z = 90").Told("B@2024: X = 10, Y = 10, Z = 10");
        Assert.Equal([ValueState.Suppressed, ValueState.Suppressed, ValueState.Present], new[] { "X", "Y", "Z" }.Select(u => made.Of(u).State));
    }

    /// <summary>Whoever sees a result sees every figure that it is made of.</summary>
    [Fact]
    public void What_is_shown_is_made_of_what_is_shown() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll((from counts in Gen.Frequency((2, Gen.Choose(1, 4)), (4, Gen.Choose(5, 60)), (1, Gen.Constant(-1))).ListOf(12) select counts).ToArbitrary(), counts =>
        {
            var drawn = counts.ToArray();
            var made = new Made("FR > R, S; R > U0, U1, U2; S > U3, U4, U5", "#{A} / #{B}") { Measure = Persons, SecretBelow = 5 };
            foreach (var (measure, from) in new[] { ("A", 0), ("B", 6) })
                made.Told($"{measure}@2024: {string.Join(", ", Enumerable.Range(0, 6).Select(u => $"U{u} = {(drawn[from + u] < 0 ? "nd" : $"{drawn[from + u]}")}"))}");
            var reading = made.Read();
            var all = reading.Catalogue;
            Figure Of(string indicator, string unit) => reading.Read(made.Unit(unit).Id, all.ByCode(indicator)!, Aspect.Observed, Period.Year(2024));
            return new[] { "FR", "R", "S", "U0", "U1", "U2", "U3", "U4", "U5" }
                .Where(u => Of("C", u).State is ValueState.Present)
                .All(u => Of("A", u).State is ValueState.Present && Of("B", u).State is ValueState.Present);
        }));
}
