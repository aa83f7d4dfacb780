// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Analysis.Methods;

/// <summary>Writes results in context as rows.</summary>
internal static class ContextWriter
{
    public static void Cells(ContextResult result, int[,,] rows, FreeTable table) => ForEachRow(result, rows, (explanation, place, row) =>
    {
        ref readonly var cell = ref explanation.Cell;
        var interval = explanation.ExpectedInterval(0.95);
        Begin(result, place, row, table)
            .With("value", cell.Value).With("expected", cell.Expected)
            .With("expected_lower", interval.Lower).With("expected_upper", interval.Upper)
            .With("gap", cell.NaturalGap).With("gap_people", cell.GapInPeople).With("gap_loo", cell.Gap)
            .With("theta", cell.Theta).With("sd", cell.ThetaDeviation).With("p_above", cell.ProbabilityAbove).With("p_below", cell.ProbabilityBelow)
            .With("peers", cell.PeersValue).With("peers_lower", cell.PeersLower).With("peers_upper", cell.PeersUpper)
            .With("type", result.Types.OfUnits[place.Unit])
            .With("class", ContextWords.Of(cell.Class)).With("reason", ContextWords.Of(cell.Reason))
            .With("stable_in", cell.StableIn).With("variants", cell.Variants).With("listed", cell.IsListed ? 1 : 0);
    });

    public static void Contributions(ContextResult result, int[,,] rows, FreeTable table) => ForEachRow(result, rows, (explanation, place, row) =>
    {
        if (double.IsNaN(explanation.Base))
        {
            return;
        }

        Begin(result, place, row, table).With("term", "(base)").With("contribution", explanation.Base);
        foreach (var contribution in explanation.Contributions)
        {
            Begin(result, place, row, table).With("term", contribution.Term).With("contribution", contribution.InUnits);
        }
    });

    public static void Diagnostics(ContextResult result, FreeTable table)
    {
        foreach (var indicator in result.Years.SelectMany(year => year.Indicators))
        {
            var measured = indicator.Diagnostics;
            table.Row(0).With("year", YearOf(result, indicator.Year)).With("indicator", result.Input.Indicators[indicator.Indicator].Code)
                .With("gate", GateWord(indicator.Gate)).With("n_used", measured.Units).With("loo_r2", measured.ExplainedLeaveOneOut)
                .With("tau", measured.Tau).With("tau_lower", measured.TauLower).With("tau_upper", measured.TauUpper)
                .With("reliability", measured.Reliability).With("calibration", measured.CalibrationSlope).With("condition", measured.ConditionNumber)
                .With("volume_slope", measured.VolumeSlope).With("region_correlation", measured.RegionCorrelation)
                .With("heteroscedasticity", measured.Heteroscedasticity).With("normal_correlation", measured.NormalCorrelation)
                .With("persistence", measured.Persistence).With("surviving", measured.SurvivingFlags);
        }
    }

    public static void Neighbours(ContextResult result, FreeTable table)
    {
        for (var t = 0; t < result.Years.Length; t++)
        {
            for (var unit = 0; unit < result.Input.Units.Length; unit++)
            {
                var neighbours = ContextExplanation.Of(result, t, 0, unit).Neighbours();
                for (var k = 0; k < neighbours.Length; k++)
                {
                    table.Row(0).With("unit", result.Input.Units[unit].Code).With("year", YearOf(result, t)).With("rank", k + 1)
                        .With("neighbour", neighbours[k].Code).With("distance", neighbours[k].Distance)
                        .With("differ_1", neighbours[k].Differences.ElementAtOrDefault(0) ?? "")
                        .With("differ_2", neighbours[k].Differences.ElementAtOrDefault(1) ?? "");
                }
            }
        }
    }

    public static void Forecast(ContextResult result, int indicator, (string Table, int History) wanted, FreeTable table)
    {
        var code = result.Input.Indicators[indicator].Code;
        if (wanted.Table == "backtest")
        {
            var test = NextYearBackTest.Of(result, indicator, wanted.History);
            table.Row(0).With("indicator", code).With("forecasts", test.Forecasts).With("covered80", test.Covered80).With("covered95", test.Covered95)
                .With("error", test.Error).With("same_as_last_error", test.SameAsLastError).With("closer", test.Closer);
            return;
        }

        if (NextYearForecast.Of(result, indicator, result.Years.Length) is not { } forecast)
        {
            return;
        }

        if (wanted.Table == "model")
        {
            table.Row(0).With("indicator", code).With("unit_variance", forecast.Variances.Unit).With("year_variance", forecast.Variances.Year)
                .With("year_persistence", forecast.Variances.Persistence).With("drift_variance", forecast.DriftVariance).With("lasting", forecast.Lasting);
            return;
        }

        for (var unit = 0; unit < result.Input.Units.Length; unit++)
        {
            var (likely, wide) = (forecast.Interval(unit, 0.80), forecast.Interval(unit, 0.95));
            table.Row(0).With("unit", result.Input.Units[unit].Code).With("indicator", code).With("expected", forecast.Expected(unit))
                .With("lower80", likely.Lower).With("upper80", likely.Upper).With("lower95", wide.Lower).With("upper95", wide.Upper);
        }
    }

    private static void ForEachRow(ContextResult result, int[,,] rows, Action<ContextExplanation, (int Year, int Indicator, int Unit), int> write)
    {
        for (var t = 0; t < rows.GetLength(0); t++)
        {
            for (var j = 0; j < rows.GetLength(1); j++)
            {
                for (var i = 0; i < rows.GetLength(2); i++)
                {
                    if (rows[t, j, i] >= 0)
                    {
                        write(ContextExplanation.Of(result, t, j, i), (t, j, i), rows[t, j, i]);
                    }
                }
            }
        }
    }

    private static FreeTable Begin(ContextResult result, (int Year, int Indicator, int Unit) place, int row, FreeTable table) =>
        table.Row(row).With("unit", result.Input.Units[place.Unit].Code).With("year", YearOf(result, place.Year))
            .With("indicator", result.Input.Indicators[place.Indicator].Code);

    // Year 0 stands for a table that says no year.
    private static double YearOf(ContextResult result, int year) => result.Input.Years[year].Year is var value and not 0 ? value : double.NaN;

    private static string GateWord(ContextGate gate) => gate switch
    {
        ContextGate.Open => "lisible",
        ContextGate.TooFewUnits => ContextWords.Of(ContextReason.TooFewUnits),
        ContextGate.NotReliable => ContextWords.Of(ContextReason.NotReliable),
        ContextGate.ContextExplainsLittle => ContextWords.Of(ContextReason.ContextExplainsLittle),
        ContextGate.VarianceUnknown => ContextWords.Of(ContextReason.VarianceUnknown),
    };
}
