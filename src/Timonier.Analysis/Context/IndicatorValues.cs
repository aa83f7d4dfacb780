// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>The values of one indicator in one year on the scale of its model: buffers that a thread fills again and again.</summary>
internal sealed class IndicatorValues(int units)
{
    private readonly double[] work = new double[units];
    private readonly double[] sorted = new double[units];

    public double[] X { get; } = new double[units];

    public double[] N { get; } = new double[units];

    public double[] Y { get; } = new double[units];

    public double[] V { get; } = new double[units];

    /// <summary>Logarithm of the denominator on its robust scale (that of the standard deviation where most units share one volume).</summary>
    public double[] VolumeScores { get; } = new double[units];

    public ContextReason[] Reasons { get; } = new ContextReason[units];

    /// <summary>Whether no sampling variance is known for the indicator.</summary>
    public bool VarianceUnknown { get; private set; }

    /// <summary>Whether the volumes of the units differ at all.</summary>
    public bool VolumeVaries { get; private set; }

    /// <summary>Loads one year, or the last calendar years added up (the states are then those of the last one).</summary>
    public void Load(ContextInput input, int indicator, int year, int pooledYears = 1)
    {
        var definition = input.Indicators[indicator];
        var last = input.Years[year].Series[indicator];
        var needed = NeedsVariance(definition.Measure);
        var common = needed ? CommonVariance(definition.Measure, last) : double.NaN;
        VarianceUnknown = needed && double.IsNaN(common);
        for (var i = 0; i < X.Length; i++)
        {
            (X[i], N[i]) = (last.X[i], last.N[i]);
            work[i] = needed ? UnitVariance(definition.Measure, last, i, common) : double.NaN;
            Reasons[i] = last.States[i] switch
            {
                CellState.Observed => ContextReason.None,
                CellState.Missing => ContextReason.Missing,
                CellState.NotApplicable => ContextReason.NotApplicable,
                CellState.Suppressed => ContextReason.Suppressed,
                CellState.Locked => ContextReason.Locked,
            };
        }

        for (var earlier = year - 1; earlier >= 0 && input.Years[year].Year - input.Years[earlier].Year < pooledYears; earlier--)
        {
            Pool(definition, input.Years[earlier].Series[indicator]);
        }

        for (var i = 0; i < X.Length; i++)
        {
            Scale(definition, i);
        }

        ScoreVolumes();
    }

    /// <summary>Sets one sampling variance for all units.</summary>
    public void SetVariance(double variance) => Array.Fill(V, variance);

    private static bool NeedsVariance(ContextMeasure measure) => measure is ContextMeasure.Mean or ContextMeasure.AmountRatio;

    // Variance for a volume of one: that of single values for a mean; for a ratio of amounts, that of its logarithm.
    private static double UnitVariance(ContextMeasure measure, ContextSeries series, int i, double otherwise)
    {
        var known = series.Variances.Length > 0 && series.Variances[i] > 0;
        var ratio = series.X[i] / series.N[i];
        return !known ? otherwise : measure == ContextMeasure.Mean ? series.Variances[i] : series.N[i] * series.Variances[i] / (ratio * ratio);
    }

    // A unit without a variance of its own takes the mean of the others, weighted by volume.
    private static double CommonVariance(ContextMeasure measure, ContextSeries series)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < series.Variances.Length; i++)
        {
            var variance = UnitVariance(measure, series, i, double.NaN);
            if (variance is > 0 and < double.PositiveInfinity && series.N[i] > 0 && series.States[i] == CellState.Observed)
            {
                sum += series.N[i] * variance;
                total += series.N[i];
            }
        }

        return total > 0 ? sum / total : double.NaN;
    }

    // Adds an earlier year of the units that have a value in both.
    private void Pool(ContextIndicator definition, ContextSeries series)
    {
        var needed = NeedsVariance(definition.Measure);
        var common = needed ? CommonVariance(definition.Measure, series) : double.NaN;
        for (var i = 0; i < X.Length; i++)
        {
            if (Reasons[i] == ContextReason.None && series.States[i] == CellState.Observed && series.N[i] > 0 && double.IsFinite(series.X[i]))
            {
                var variance = needed ? UnitVariance(definition.Measure, series, i, common) : double.NaN;
                variance = double.IsNaN(variance) ? work[i] : variance;
                work[i] = ((N[i] * work[i]) + (series.N[i] * variance)) / (N[i] + series.N[i]);
                X[i] += series.X[i];
                N[i] += series.N[i];
            }
        }
    }

    private void Scale(ContextIndicator definition, int i)
    {
        var ratio = X[i] / N[i];
        var variance = definition.Measure == ContextMeasure.AmountRatio ? work[i] / N[i] * (ratio * ratio) : work[i];
        (Y[i], V[i]) = ContextScale.Transform(definition.Measure, X[i], N[i], variance);
        if (VarianceUnknown)
        {
            V[i] = 1;
        }

        if (Reasons[i] == ContextReason.None)
        {
            Reasons[i] = !(N[i] >= definition.MinimumDenominator) ? ContextReason.VolumeTooSmall
                : !double.IsFinite(Y[i]) || !(V[i] > 0) ? ContextReason.NotOnScale
                : ContextReason.None;
        }
    }

    private void ScoreVolumes()
    {
        var count = 0;
        for (var i = 0; i < N.Length; i++)
        {
            if (Reasons[i] == ContextReason.None)
            {
                work[count++] = Math.Log(N[i]);
            }
        }

        var logs = work.AsSpan(0, count);
        logs.CopyTo(sorted);
        var centre = count == 0 ? 0 : Medians.InPlace(sorted.AsSpan(0, count));
        var spread = count == 0 ? 0 : Medians.AbsoluteDeviation(logs, centre, Medians.MadToStandardDeviation, sorted);
        if (!(spread > 0) && count > 1)
        {
            spread = Moments.StandardDeviation(logs);
        }

        VolumeVaries = spread > 0;
        for (var i = 0; i < N.Length; i++)
        {
            VolumeScores[i] = spread > 0 && N[i] > 0 ? (Math.Log(N[i]) - centre) / spread : 0;
        }
    }
}
