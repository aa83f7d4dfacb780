// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>The known defects of public tools, each with the test that shows it is not here.</summary>
public class DefectTests
{
    [Fact]
    public void Spine_places_a_value_by_its_signed_gap_even_when_it_and_the_benchmark_have_opposite_signs()
    {
        // |‖−3‖ − |2|| is 1: a bar by absolute values draws −3 nearer to 2 than 0 is.
        var result = CatalogueRun.Of("spine", VectorFile.Parse("gaps", "value\n-3\n0\n2\n4"), "benchmark=2");
        double[] places = [.. Enumerable.Range(0, 4).Select(row => result.Number(row, "place"))];
        Assert.Equal([0, 0.3, 0.5, 0.7], places);
        var inverted = CatalogueRun.Of("spine", VectorFile.Parse("gaps", "value\n-3\n0\n2\n4"), "benchmark=2", "polarity=low is good");
        Assert.Equal([1, 0.7, 0.5, 0.3], Enumerable.Range(0, 4).Select(row => inverted.Number(row, "place")));
    }

    [Fact]
    public void Equal_values_are_never_in_two_classes()
    {
        // Cut into five groups of two by their place, the four equal values would be in three groups.
        var result = CatalogueRun.Of("quantile", VectorFile.Parse("ties", "Value\n1\n2\n3\n5\n5\n5\n5\n8\n9\n10"), "nquantiles=5", "invert=FALSE");
        Assert.Single(Enumerable.Range(3, 4).Select(row => result.Number(row, "QuantileInGrp")).Distinct());
    }

    [Fact]
    public void Quartiles_are_interpolated_and_agree_with_the_published_ones()
    {
        // 50 to 60: 52.5 and 57.5 on the Fingertips site; the largest value of each quarter would be 52 and 57 or so.
        var result = CatalogueRun.Of("quantile", VectorFile.Parse("values", "x\n50\n51\n52\n53\n54\n55\n56\n57\n58\n59\n60"), "p=0.25;0.5;0.75");
        Assert.Equal([52.5, 55, 57.5], Enumerable.Range(0, 3).Select(row => result.Number(row, "value")));
    }

    [Theory]
    [InlineData("400;430;465;500;540", "Increasing")]
    [InlineData("540;500;465;430;400", "Decreasing")]
    public void Significant_trend_of_proportions_goes_the_way_it_goes(string counts, string marker)
    {
        var rows = counts.Split(';').Select((count, place) => $"{2020 + place},{count},1000");
        var result = CatalogueRun.Of("recent-trend", VectorFile.Parse("trend", "year,count,denominator\n" + string.Join('\n', rows)), "method=proportions");
        Assert.Equal(marker, result.Text(0, "marker"));
        Assert.Equal("TRUE", result.Text(0, "significant"));
        Assert.Equal(marker == "Increasing" ? 1 : -1, Math.Sign(result.Number(0, "slope")));
    }

    [Theory]
    [InlineData("proportions")]
    [InlineData("general")]
    public void Trend_over_years_that_do_not_follow_one_another_is_refused(string method)
    {
        var rows = new[] { 2018, 2020, 2021, 2022, 2023 }.Select((year, place) => $"{year},{400 + (30 * place)},1000,{40 + (3 * place)},{39 + (3 * place)},{41 + (3 * place)}");
        var file = VectorFile.Parse("trend", "year,count,denominator,value,lower95,upper95\n" + string.Join('\n', rows));
        var result = CatalogueRun.Of("recent-trend", file, $"method={method}");
        Assert.Equal("CannotBeCalculated", result.Text(0, "marker"));
        Assert.Equal("années non consécutives", result.Text(0, "reason"));
    }

    [Fact]
    public void Funnel_limits_are_bounded_as_shares_and_never_clipped_at_a_hundred_whatever_the_multiplier()
    {
        var file = VectorFile.Parse("funnel", "numerator,denominator\n9,10\n900,1000\n450,500");
        var (percent, thousand) = (CatalogueRun.Of("funnel-proportion", file), CatalogueRun.Of("funnel-proportion", file, "multiplier=1000"));
        foreach (var column in new[] { "lower_2s_limit", "upper_2s_limit", "lower_3s_limit", "upper_3s_limit", "baseline" })
        {
            for (var row = 0; row < 3; row++)
            {
                Assert.Equal(10 * percent.Number(row, column), thousand.Number(row, column), 1e-9);
            }
        }

        Assert.Equal(1000, thousand.Number(0, "upper_3s_limit"));
        Assert.InRange(thousand.Number(1, "upper_2s_limit"), 901, 999);
    }

    [Fact]
    public void Decimal_counts_are_counted_and_a_cell_that_is_no_number_is_told_where_it_stands()
    {
        var result = CatalogueRun.Of("wilson", VectorFile.Parse("decimals", "x,n\n35078.488,41980"));
        Assert.Equal(35078.488 / 41980, result.Number(0, "value"));
        var fault = CatalogueRun.FaultOf("wilson", VectorFile.Parse("words", "x,n\n1,2\n3,quatre"));
        Assert.Equal(3, fault.Line);
        Assert.Contains("colonne «\u00A0n\u00A0»", fault.Message, StringComparison.Ordinal);
        Assert.Contains("quatre", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-adjust")]
    [InlineData("ctx-1.0")]
    [InlineData("overdispersion")]
    [InlineData("empirical-bayes")]
    [InlineData("expected-next-year")]
    public void Multiplicity_context_overdispersion_and_shrinkage_are_methods_with_an_identifier_and_a_sheet(string id)
    {
        Assert.True(MethodCatalogue.TryFind(id, out var method, out _));
        Assert.Equal(id, method.Id);
        Assert.True(File.Exists(Path.Combine(SharedFolder.Repository, "docs", "methods", $"{id}.md")));
    }
}
