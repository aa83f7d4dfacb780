// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Computes the diagnostics of a model that has just been fitted in the workspace.</summary>
internal sealed class DiagnosticsBuilder(ContextInput input, IndicatorResult result, ContextWorkspace room)
{
    private readonly ExpectedValueFit fit = room.Fit;

    // Leave-one-out gaps over their standard deviation √((v + τ²)/(1 − h)).
    private readonly double[] standard = room.Scratch;

    public ContextDiagnostics Build(double condition)
    {
        Standardise();
        var (explained, calibration) = (Explained(fit), Calibration());
        var reliability = Reliability();
        var (leverage, cook) = Influential();
        var (volumeSlope, volumeT) = VolumeSlope();
        var diagnostics = new ContextDiagnostics
        {
            Units = fit.Rows,
            Excluded = Excluded(),
            Terms = fit.Terms,
            ExplainedLeaveOneOut = explained,
            Tau = Math.Sqrt(fit.TauSquared),
            Reliability = reliability,
            CalibrationSlope = calibration,
            ConditionNumber = condition,
            RidgeShare = fit.RidgeShare,
            HighLeverage = leverage,
            HighCook = cook,
            Heteroscedasticity = Heteroscedasticity(),
            VolumeSlope = volumeSlope,
            VolumeSlopeT = volumeT,
            RegionCorrelation = RegionCorrelation(),
            NormalCorrelation = NormalCorrelation(),
        };

        // Last: profiling τ refits the workspace.
        var (lower, upper) = TauInterval();
        return diagnostics with { TauLower = lower, TauUpper = upper };
    }

    /// <summary>1 − Σ w·r² / Σ w·(y − mean of the others)².</summary>
    public static double Explained(ExpectedValueFit fit) => Explained(fit, fit.Gaps);

    /// <summary>The same for other leave-one-out gaps.</summary>
    public static double Explained(ExpectedValueFit fit, ReadOnlySpan<double> gaps)
    {
        var (total, sum) = (0.0, 0.0);
        for (var i = 0; i < fit.Rows; i++)
        {
            total += fit.Weights[i];
            sum += fit.Weights[i] * fit.Y[i];
        }

        var (left, all) = (0.0, 0.0);
        for (var i = 0; i < fit.Rows; i++)
        {
            var weight = fit.Weights[i];
            if (double.IsNaN(gaps[i]))
            {
                continue;
            }

            var gap = (fit.Y[i] - (sum / total)) / (1 - (weight / total));
            left += weight * gaps[i] * gaps[i];
            all += weight * gap * gap;
        }

        return 1 - (left / all);
    }

    private void Standardise()
    {
        for (var i = 0; i < fit.Rows; i++)
        {
            standard[i] = fit.Gaps[i] * Math.Sqrt(fit.Weights[i] * (1 - fit.Hats[i]));
            standard[i] = double.IsFinite(standard[i]) ? standard[i] : 0;
        }
    }

    private Dictionary<ContextReason, int> Excluded()
    {
        var counts = new Dictionary<ContextReason, int>();
        foreach (ref readonly var cell in result.Cells.AsSpan())
        {
            if (!cell.IsInFit)
            {
                // Two imputed covariates: read by multiple imputation, but kept out of the fit.
                var reason = cell.Reason == ContextReason.None ? ContextReason.ContextMissing : cell.Reason;
                counts[reason] = counts.GetValueOrDefault(reason) + 1;
            }
        }

        return counts;
    }

    private double Reliability()
    {
        var work = room.Second.AsSpan(0, fit.Rows);
        fit.V.CopyTo(work);
        return fit.TauSquared / (fit.TauSquared + Medians.InPlace(work));
    }

    private double Calibration()
    {
        var (total, sumX, sumY) = (0.0, 0.0, 0.0);
        for (var i = 0; i < fit.Rows; i++)
        {
            if (!double.IsNaN(fit.Gaps[i]))
            {
                total += fit.Weights[i];
                sumX += fit.Weights[i] * (fit.Y[i] - fit.Gaps[i]);
                sumY += fit.Weights[i] * fit.Y[i];
            }
        }

        var (cross, square) = (0.0, 0.0);
        for (var i = 0; i < fit.Rows; i++)
        {
            if (!double.IsNaN(fit.Gaps[i]))
            {
                var x = fit.Y[i] - fit.Gaps[i] - (sumX / total);
                cross += fit.Weights[i] * x * (fit.Y[i] - (sumY / total));
                square += fit.Weights[i] * x * x;
            }
        }

        return cross / square;
    }

    private (int[] Leverage, int[] Cook) Influential()
    {
        var (leverage, cook) = (new List<int>(), new List<int>());
        for (var i = 0; i < fit.Rows; i++)
        {
            var hat = fit.Hats[i];
            if (hat > 2.0 * fit.Terms / fit.Rows)
            {
                leverage.Add(fit.Units[i]);
            }

            if (standard[i] * standard[i] * hat / ((1 - hat) * fit.Terms) > 4.0 / fit.Rows)
            {
                cook.Add(fit.Units[i]);
            }
        }

        return ([.. leverage], [.. cook]);
    }

    private double Heteroscedasticity()
    {
        var squares = room.Second.AsSpan(0, fit.Rows);
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] = standard[i] * standard[i];
        }

        var expected = new double[fit.Rows];
        fit.Regression.Predict(expected);
        var correlation = Correlation(squares, expected);
        return 2 * NormalDistribution.Lower(-Math.Sqrt(fit.Rows) * Math.Abs(correlation));
    }

    private (double Slope, double T) VolumeSlope()
    {
        var volumes = room.Second.AsSpan(0, fit.Rows);
        for (var i = 0; i < volumes.Length; i++)
        {
            volumes[i] = Math.Log(room.Values.N[fit.Units[i]]);
        }

        var scores = standard.AsSpan(0, fit.Rows);
        var correlation = Correlation(scores, volumes);
        var slope = correlation * Math.Sqrt(Moments.SumOfSquares(scores) / Moments.SumOfSquares(volumes));
        return (slope, correlation * Math.Sqrt((fit.Rows - 2) / (1 - (correlation * correlation))));
    }

    // Analysis of variance with groups of unequal sizes; units without a region are left out, one region or less has no answer.
    private double RegionCorrelation()
    {
        var groups = new SortedDictionary<string, (int Count, double Sum)>(StringComparer.Ordinal);
        var (n, sum, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < fit.Rows; i++)
        {
            var region = input.Units[fit.Units[i]].Region;
            if (region.Length > 0)
            {
                var (count, group) = groups.GetValueOrDefault(region);
                groups[region] = (count + 1, group + standard[i]);
                n++;
                sum += standard[i];
                squares += standard[i] * standard[i];
            }
        }

        if (groups.Count < 2 || groups.Count >= n)
        {
            return double.NaN;
        }

        var (between, sizes) = (-sum * sum / n, 0.0);
        foreach (var (count, group) in groups.Values)
        {
            between += group * group / count;
            sizes += (double)count * count;
        }

        var inside = (squares - (sum * sum / n) - between) / (n - groups.Count);
        var across = between / (groups.Count - 1);
        var size = (n - (sizes / n)) / (groups.Count - 1);
        return (across - inside) / (across + ((size - 1) * inside));
    }

    private double NormalCorrelation()
    {
        var sorted = room.Second.AsSpan(0, fit.Rows);
        standard.AsSpan(0, fit.Rows).CopyTo(sorted);
        sorted.Sort();
        var quantiles = new double[fit.Rows];
        for (var i = 0; i < quantiles.Length; i++)
        {
            quantiles[i] = NormalPlot.Quantile(i, fit.Rows);
        }

        return Correlation(sorted, quantiles);
    }

    // τ² for which the weighted squares reach the quantiles of their χ² law (W. Viechtbauer, Statistics in Medicine 26, 2007).
    private (double Lower, double Upper) TauInterval()
    {
        var tauSquared = fit.TauSquared;
        var freedom = fit.DegreesOfFreedom;
        var lower = fit.TauSquaredWhere(ChiSquaredDistribution.Quantile(0.975, freedom));
        var upper = fit.TauSquaredWhere(ChiSquaredDistribution.Quantile(0.025, freedom));
        fit.TauSquared = tauSquared;
        fit.FitHeld();
        return (Math.Sqrt(lower), Math.Sqrt(upper));
    }

    private static double Correlation(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (meanA, meanB) = (Moments.Mean(a), Moments.Mean(b));
        var (cross, squareA, squareB) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            cross += x * y;
            squareA += x * x;
            squareB += y * y;
        }

        return cross / Math.Sqrt(squareA * squareB);
    }
}
