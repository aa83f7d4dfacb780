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

    /// <summary>Logarithm of the denominator on its robust scale.</summary>
    public double[] VolumeScores { get; } = new double[units];

    public ContextReason[] Reasons { get; } = new ContextReason[units];

    /// <summary>Whether no sampling variance is known for the indicator.</summary>
    public bool VarianceUnknown { get; private set; }

    /// <summary>Loads one year, or several years added up (the states are then those of the last one).</summary>
    public void Load(ContextInput input, int indicator, int year, int pooledYears = 1)
    {
        var definition = input.Indicators[indicator];
        var last = input.Years[year].Series[indicator];
        var spread = PooledVariance(last);
        VarianceUnknown = NeedsVariance(definition.Measure) && double.IsNaN(spread);
        for (var i = 0; i < X.Length; i++)
        {
            (X[i], N[i]) = (last.X[i], last.N[i]);
            for (var back = 1; back < pooledYears && year - back >= 0; back++)
            {
                var earlier = input.Years[year - back].Series[indicator];
                if (earlier.States[i] == CellState.Observed && earlier.N[i] > 0)
                {
                    X[i] += earlier.X[i];
                    N[i] += earlier.N[i];
                }
            }

            var variance = last.Variances.Length == 0 || !(last.Variances[i] > 0) ? spread : last.Variances[i];
            (Y[i], V[i]) = ContextScale.Transform(definition.Measure, X[i], N[i], variance);
            if (VarianceUnknown)
            {
                V[i] = 1;
            }

            Reasons[i] = ReasonOf(last.States[i], definition, i);
        }

        ScoreVolumes();
    }

    /// <summary>Sets one sampling variance for all units.</summary>
    public void SetVariance(double variance) => Array.Fill(V, variance);

    private static bool NeedsVariance(ContextMeasure measure) => measure is ContextMeasure.Mean or ContextMeasure.AmountRatio;

    // A unit without a variance of its own takes the mean of the others, weighted by volume.
    private static double PooledVariance(ContextSeries series)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < series.Variances.Length; i++)
        {
            if (series.Variances[i] > 0 && series.N[i] > 0 && series.States[i] == CellState.Observed)
            {
                sum += series.N[i] * series.Variances[i];
                total += series.N[i];
            }
        }

        return total > 0 ? sum / total : double.NaN;
    }

    private ContextReason ReasonOf(CellState state, ContextIndicator definition, int i) => state switch
    {
        CellState.Missing => ContextReason.Missing,
        CellState.NotApplicable => ContextReason.NotApplicable,
        CellState.Suppressed => ContextReason.Suppressed,
        CellState.Locked => ContextReason.Locked,
        CellState.Observed when !(N[i] >= definition.MinimumDenominator) => ContextReason.VolumeTooSmall,
        CellState.Observed when !double.IsFinite(Y[i]) || !(V[i] > 0) => ContextReason.NotOnScale,
        CellState.Observed => ContextReason.None,
    };

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
        for (var i = 0; i < N.Length; i++)
        {
            VolumeScores[i] = spread > 0 && N[i] > 0 ? (Math.Log(N[i]) - centre) / spread : 0;
        }
    }
}
