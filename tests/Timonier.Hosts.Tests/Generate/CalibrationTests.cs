// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

/// <summary>The demonstration looks like the real network, as public sources describe it (Senate reports, atlas of the network, DARES).</summary>
public sealed class CalibrationTests(FictionalNetwork network) : IClassFixture<FictionalNetwork>
{
    private const int Year = Course.LastYear;

    [Fact]
    public void Youth_in_contact_are_log_normal_around_3200_from_700_to_28000()
    {
        var contacts = network.Read("A01", Year).Select(f => f.Figure.Value).Order().ToList();
        Assert.InRange(contacts.Average(), 3_050, 3_350);
        Assert.InRange(contacts[0], 600, 900);
        Assert.InRange(contacts[^1], 26_000, 29_000);
        var logs = contacts.Select(c => Math.Log(c)).ToList();
        var (mean, spread) = Moments(logs);
        Assert.InRange(spread, 0.45, 0.70);
        Assert.InRange(logs.Average(l => Math.Pow((l - mean) / spread, 3)), -0.5, 0.5);
        Assert.InRange(logs.Average(l => Math.Pow((l - mean) / spread, 4)), 2.3, 4.2);
    }

    [Fact]
    public void A_third_of_youth_in_contact_are_newcomers() => Assert.Equal(0.34, network.National("R03", Year), 0.01);

    [Fact]
    public void Half_of_newcomers_are_women_and_one_in_seven_is_a_minor()
    {
        Assert.Equal(0.50, network.National("A05", Year), 0.015);
        Assert.Equal(0.15, network.National("A06", Year), 0.015);
    }

    [Fact]
    public void Structures_have_from_8_to_152_jobs_most_of_them_from_10_to_30()
    {
        var jobs = network.Read("RS02", Year).Select(f => f.Figure.Second / 10.0).Order().ToList();
        Assert.InRange(jobs[0], 8, 10);
        Assert.InRange(jobs[^1], 140, 152);
        Assert.InRange((double)jobs.Count(j => j is >= 10 and <= 30) / jobs.Count, 0.60, 0.80);
        Assert.InRange(jobs.Sum() * 440 / jobs.Count, 9_500, 12_500);
    }

    [Fact]
    public void Access_to_employment_is_27_per_cent_and_from_20_to_37_by_region()
    {
        Assert.Equal(0.27, network.Read("E01", Year - 1).Average(f => f.Figure.Value), 0.01);
        var regions = network.Read("E01", Year - 1).GroupBy(f => network.Structures[f.Place].Region)
            .Select(g => g.Sum(f => (double)f.Figure.First) / g.Sum(f => f.Figure.Second)).Order().ToList();
        Assert.InRange(regions[0], 0.195, 0.225);
        Assert.InRange(regions[^1], 0.32, 0.375);
    }

    [Fact]
    public void Positive_exits_fall_with_low_levels_by_the_gap_between_36_and_52_per_cent()
    {
        // Compared at equal surroundings: what is left of both once unemployment, offers and industry are taken out.
        var rows = network.Read("E02", Year - 1).Select(f => f.Place).Where(p => network.Table["A08", p, Year - 1].IsPresent).ToList();
        var around = rows.Select(p => network.Structures[p].Surroundings)
            .Select(s => new[] { s[Trait.Unemployment], s[Trait.Offers], s[Trait.Industry] }).ToList();
        var slope = Slope(
            Residuals(rows.Select(p => network.Table["A08", p, Year - 1].Value), around),
            Residuals(rows.Select(p => network.Table["E02", p, Year - 1].Value), around));
        Assert.Equal(-0.16, slope, 0.06);
    }

    [Fact]
    public void Positive_exits_fall_with_unemployment_and_with_unknown_exits()
    {
        Assert.InRange(Correlation("E02", "C03", Course.LastCensus), -0.75, -0.25);
        Assert.InRange(Correlation("E02", "Q02", Course.LastCensus), -0.70, -0.30);
    }

    [Fact]
    public void Structures_themselves_move_positive_exits_by_three_points()
    {
        var moved = Enumerable.Range(0, network.Structures.Count)
            .Select(p => Moved(network.Table["E02", p, Course.LastCensus].Value, network.Effects.True("E02", p, Course.LastCensus)))
            .Where(double.IsFinite).ToList();
        Assert.Equal(0.03, Moments(moved).Spread, 0.004);
    }

    [Fact]
    public void Positive_exits_fall_when_training_no_longer_counts()
    {
        Assert.InRange(network.National("E02", 2019) - network.National("E02", 2022), 0.05, 0.11);
        Assert.All(network.Read("E02", 2019), f => Assert.True(f.Figure.First >= 0));
        var narrow = network.Read("E02", 2021).Count(f => f.Figure.First + network.Table["E05", f.Place, 2021].First + network.Table["Q02", f.Place, 2021].First > f.Figure.Second);
        Assert.Equal(0, narrow);
    }

    [Theory]
    [InlineData("P01", 2015, 3.4, 4.3)]
    [InlineData("R02", 2009, 0.60, 0.80)]
    [InlineData("E07", 2015, 0.43, 0.50)]
    [InlineData("A11", 2013, 0.55, 0.65)]
    [InlineData("RS04", 2015, 0.42, 0.52)]
    [InlineData("RS03", 2011, 457, 750)]
    [InlineData("A07", 2013, 0.10, 0.17)]
    public void Levels_are_those_that_sources_gave(string code, int yearOfSource, double least, double greatest)
    {
        Assert.InRange(yearOfSource, 2009, Course.FirstYear);
        Assert.InRange(network.National(code, 2023), least, greatest);
    }

    [Fact]
    public void A_quarter_of_structures_have_less_than_a_month_of_cash_and_some_a_deficit()
    {
        var cash = network.Read("RS06", 2023).Select(f => f.Figure.Value).ToList();
        Assert.InRange((double)cash.Count(c => c < 1) / cash.Count, 0.12, 0.35);
        var results = network.Read("RS05", 2023).Select(f => f.Figure.Value).ToList();
        Assert.InRange((double)results.Count(r => r < 0) / results.Count, 0.20, 0.48);
    }

    private static double Moved(double chance, double effect) => chance - Odds.Chance(Odds.Of(chance) - effect);

    private double Correlation(string first, string second, int year)
    {
        var both = network.Read(first, year).Where(f => network.Table[second, f.Place, year].IsPresent)
            .Select(f => (X: f.Figure.Value, Y: network.Table[second, f.Place, year].Value)).ToList();
        var (x, y) = (Moments(both.Select(b => b.X).ToList()), Moments(both.Select(b => b.Y).ToList()));
        return both.Average(b => (b.X - x.Mean) * (b.Y - y.Mean)) / (x.Spread * y.Spread);
    }

    private static (double Mean, double Spread) Moments(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Average(v => (v - mean) * (v - mean))));
    }

    private static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y) => x.Zip(y, (a, b) => a * b).Sum() / x.Sum(a => a * a);

    /// <summary>What is left of a variable once some others are taken out, one after the other until nothing moves (backfitting).</summary>
    private static List<double> Residuals(IEnumerable<double> values, List<double[]> others)
    {
        var left = values.ToList();
        for (var round = 0; round < 60; round++)
        {
            var mean = left.Average();
            left = [.. left.Select(v => v - mean)];
            for (var k = 0; k < others[0].Length; k++)
            {
                var column = others.Select(o => o[k]).ToList();
                var center = column.Average();
                var slope = Slope([.. column.Select(c => c - center)], left);
                left = [.. left.Select((v, i) => v - (slope * (column[i] - center)))];
            }
        }

        return left;
    }
}
