// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Bench;

/// <summary>What the second implementation reads, and what the engine answers, as tables.</summary>
internal static class AgreementTables
{
    private static readonly Dictionary<CellState, string> States = new()
    {
        [CellState.Observed] = "observed",
        [CellState.Missing] = "missing",
        [CellState.NotApplicable] = "not_applicable",
        [CellState.Suppressed] = "suppressed",
        [CellState.Locked] = "locked",
    };

    public static void WriteInput(ContextMethod method, ContextInput input, string folder)
    {
        var units = new CsvTable("unit", "region");
        foreach (var unit in input.Units)
            units.Add(unit.Code, unit.Region);
        units.Write(Path.Combine(folder, "units.csv"));
        var covariates = new CsvTable("code");
        foreach (var covariate in input.Covariates)
            covariates.Add(covariate.Code);
        covariates.Write(Path.Combine(folder, "covariates.csv"));
        var indicators = new CsvTable("code", "measure", "direction", "covariates", "volume", "minimum", "threshold", "priority");
        foreach (var indicator in input.Indicators)
        {
            indicators.Add(
                indicator.Code, MeasureOf(indicator.Measure), DirectionOf(indicator.Direction), string.Join(';', indicator.Covariates),
                indicator.AdjustsForVolume, indicator.MinimumDenominator, indicator.Threshold, indicator.IsPriority);
        }

        indicators.Write(Path.Combine(folder, "indicators.csv"));
        WriteYears(input, folder);
        WriteMethod(method, folder);
    }

    public static CsvTable Cells(ContextResult result)
    {
        var table = new CsvTable(
            "year", "indicator", "unit", "value", "volume", "y", "v", "eta", "eta_variance", "gap", "hat", "kept", "theta", "theta_sd", "expected",
            "natural_gap", "people", "p_above", "p_below", "peers", "peers_median", "peers_lower", "peers_upper", "class", "reason", "stable_in",
            "variants", "imputed", "trend", "worsening", "listed", "fragile", "in_fit");
        foreach (var indicator in result.Years.SelectMany(year => year.Indicators))
        {
            for (var i = 0; i < indicator.Cells.Length; i++)
            {
                var c = indicator.Cells[i];
                table.Add(
                    result.Years[indicator.Year].Year, result.Input.Indicators[indicator.Indicator].Code, result.Input.Units[i].Code, c.Value, c.Volume, c.Y,
                    c.SamplingVariance, c.Eta, c.EtaVariance, c.Gap, c.Hat, c.Kept, c.Theta, c.ThetaDeviation, c.Expected, c.NaturalGap, c.GapInPeople,
                    c.ProbabilityAbove, c.ProbabilityBelow, c.PeersValue, c.PeersMedian, c.PeersLower, c.PeersUpper, c.Class, c.Reason, c.StableIn,
                    c.Variants, c.Imputed, c.Trend, c.IsWorsening, c.IsListed, c.IsFragile, c.IsInFit);
            }
        }

        return table;
    }

    public static CsvTable Diagnostics(ContextResult result)
    {
        var table = new CsvTable(
            "year", "indicator", "gate", "units", "terms", "excluded", "explained", "tau", "tau_lower", "tau_upper", "reliability", "calibration",
            "condition", "ridge", "high_leverage", "high_cook", "heteroscedasticity", "volume_slope", "volume_t", "region_correlation",
            "normal_correlation", "persistence", "surviving");
        foreach (var indicator in result.Years.SelectMany(year => year.Indicators))
        {
            var d = indicator.Diagnostics;
            var excluded = d.Excluded.Select(pair => $"{pair.Key}:{pair.Value}").Order(StringComparer.Ordinal);
            table.Add(
                result.Years[indicator.Year].Year, result.Input.Indicators[indicator.Indicator].Code, indicator.Gate, d.Units, d.Terms,
                string.Join('|', excluded), d.ExplainedLeaveOneOut, d.Tau, d.TauLower, d.TauUpper, d.Reliability, d.CalibrationSlope, d.ConditionNumber,
                d.RidgeShare, Codes(result, d.HighLeverage), Codes(result, d.HighCook), d.Heteroscedasticity, d.VolumeSlope, d.VolumeSlopeT,
                d.RegionCorrelation, d.NormalCorrelation, d.Persistence, d.SurvivingFlags);
        }

        return table;
    }

    public static CsvTable Neighbours(ContextResult result)
    {
        var table = new CsvTable("year", "unit", "rank", "neighbour", "distance", "differ_1", "differ_2", "atypical");
        for (var t = 0; t < result.Years.Length; t++)
        {
            for (var i = 0; i < result.Input.Units.Length; i++)
            {
                var neighbours = ContextExplanation.Of(result, t, 0, i).Neighbours();
                for (var k = 0; k < neighbours.Length; k++)
                {
                    table.Add(
                        result.Years[t].Year, result.Input.Units[i].Code, k + 1, neighbours[k].Code, neighbours[k].Distance, neighbours[k].Differences[0],
                        neighbours[k].Differences[1], result.Years[t].Neighbours.IsAtypical(i));
                }
            }
        }

        return table;
    }

    public static CsvTable Contributions(ContextResult result)
    {
        var table = new CsvTable("year", "indicator", "unit", "term", "contribution");
        foreach (var indicator in result.Years.SelectMany(year => year.Indicators))
        {
            for (var i = 0; i < indicator.Cells.Length; i++)
            {
                var explanation = ContextExplanation.Of(result, indicator.Year, indicator.Indicator, i);
                (string, double)[] parts = double.IsNaN(explanation.Base) ? []
                    : [("(base)", explanation.Base), .. explanation.Contributions.Select(part => (part.Term, part.InUnits))];
                foreach (var (term, amount) in parts)
                    table.Add(result.Years[indicator.Year].Year, result.Input.Indicators[indicator.Indicator].Code, result.Input.Units[i].Code, term, amount);
            }
        }

        return table;
    }

    public static CsvTable Weights(ContextResult result)
    {
        var table = new CsvTable("covariate", "weight");
        for (var c = 0; c < result.DistanceWeights.Length; c++)
            table.Add(result.Input.Covariates[c].Code, result.DistanceWeights[c]);
        return table;
    }

    public static CsvTable Types(ContextResult result)
    {
        var table = new CsvTable("unit", "type", "silhouette", "stability");
        for (var i = 0; i < result.Types.OfUnits.Length; i++)
            table.Add(result.Input.Units[i].Code, result.Types.OfUnits[i], result.Types.Silhouette, result.Types.Stability);
        return table;
    }

    private static string Codes(ContextResult result, int[] units) => string.Join('|', units.Select(i => result.Input.Units[i].Code));

    private static string MeasureOf(ContextMeasure measure) => measure switch
    {
        ContextMeasure.Proportion => "proportion",
        ContextMeasure.Rate => "rate",
        ContextMeasure.Mean => "mean",
        ContextMeasure.AmountRatio => "ratio",
    };

    private static string DirectionOf(Direction direction) => direction switch
    {
        Direction.None => "none",
        Direction.Higher => "higher",
        Direction.Lower => "lower",
    };

    private static void WriteYears(ContextInput input, string folder)
    {
        var context = new CsvTable(["year", "unit", .. input.Covariates.Select(covariate => covariate.Code)]);
        var series = new CsvTable("year", "indicator", "unit", "x", "n", "state", "variance");
        foreach (var year in input.Years)
        {
            for (var i = 0; i < input.Units.Length; i++)
            {
                var row = i;
                context.Add([year.Year, input.Units[i].Code, .. Enumerable.Range(0, input.Covariates.Length).Select(c => (object)year.Context[row, c])]);
            }

            for (var j = 0; j < year.Series.Length; j++)
            {
                var s = year.Series[j];
                for (var i = 0; i < s.X.Length; i++)
                {
                    var variance = s.Variances.Length == 0 ? double.NaN : s.Variances[i];
                    series.Add(year.Year, input.Indicators[j].Code, input.Units[i].Code, s.X[i], s.N[i], States[s.States[i]], variance);
                }
            }
        }

        context.Write(Path.Combine(folder, "context.csv"));
        series.Write(Path.Combine(folder, "series.csv"));
    }

    private static void WriteMethod(ContextMethod m, string folder)
    {
        var table = new CsvTable("name", "value");
        foreach (var (name, value) in new (string, double)[]
        {
            ("threshold_in_tau", m.ThresholdInTau), ("confirmed", m.ConfirmedFrom), ("probable", m.ProbableFrom), ("as_expected", m.AsExpectedFrom),
            ("previous_year", m.PreviousYearFrom), ("stable", m.StableFrom), ("fragile_below", m.FragileBelow), ("false_share", m.FalseShareAtMost),
            ("units_at_least", m.UnitsAtLeast), ("units_per_term", m.UnitsPerTerm), ("reliability_at_least", m.ReliabilityAtLeast),
            ("explained_at_least", m.ExplainedAtLeast), ("ridge_above", m.RidgeAbove), ("ridge_share", m.RidgeShare), ("neighbours", m.Neighbours),
            ("peers_at_least", m.PeersAtLeast), ("atypical", m.AtypicalBeyond), ("types_fewest", m.Types.Fewest), ("types_most", m.Types.Most),
            ("type_size", m.Types.SizeAtLeast), ("type_stable", m.Types.StableFrom), ("subsamples", m.Types.Subsamples),
            ("subsample_share", m.Types.SubsampleShare), ("missing_at_most", m.MissingAtMost), ("imputations", m.Imputations),
            ("pooled_years", m.PooledYears), ("threshold_change", m.ThresholdChange), ("huber_limit", m.HuberLimit),
            ("region_at_least", m.RegionAtLeast), ("seed", m.Seed),
        })
        {
            table.Add(name, value);
        }

        table.Write(Path.Combine(folder, "method.csv"));
    }
}
