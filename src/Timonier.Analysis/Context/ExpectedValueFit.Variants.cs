// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Other ways to estimate the same expected values, for the sensitivity runs.</summary>
internal sealed partial class ExpectedValueFit
{
    private readonly double[] predictor;

    /// <summary>Ordinary least squares, every unit alike; τ² from its residuals.</summary>
    public bool FitUnweighted()
    {
        weights.AsSpan(0, Rows).Fill(1);
        SetRidge();
        if (!Regression.Fit(Weights, Y, Ridge))
        {
            return false;
        }

        Measure();
        SettleTau();
        Hat();
        var variance = Vectors.Dot(residuals.AsSpan(0, Rows), residuals) / DegreesOfFreedom;
        for (var i = 0; i < Rows; i++)
        {
            gaps[i] = residuals[i] / Outside(i);
            etaVariances[i] = variance * leverages[i] / Outside(i);
        }

        return true;
    }

    /// <summary>Huber's weights on top of those of the held τ².</summary>
    public bool FitHuber(double limit)
    {
        if (!FitAt(TauSquared))
        {
            return false;
        }

        for (var step = 0; step < 50; step++)
        {
            var scale = HuberScale();
            var moved = 0.0;
            for (var i = 0; i < Rows; i++)
            {
                var standard = Math.Abs(residuals[i]) / Math.Sqrt(v[i] + TauSquared);
                weights[i] = Math.Min(1, limit * scale / Math.Max(standard, 1e-300)) / (v[i] + TauSquared);
                work[i] = residuals[i];
            }

            SetRidge();
            if (!Regression.Fit(Weights, Y, Ridge))
            {
                return false;
            }

            Measure();
            for (var i = 0; i < Rows; i++)
            {
                moved = Math.Max(moved, Math.Abs(residuals[i] - work[i]) / Math.Sqrt(v[i] + TauSquared));
            }

            if (moved < 1e-9)
            {
                break;
            }
        }

        return LeaveOneOut();
    }

    /// <summary>Quasi-likelihood on counts: binomial log-odds, or Poisson logarithm with an exposure; τ² from the gaps on the model scale.</summary>
    public bool FitCounts(ContextMeasure measure, ReadOnlySpan<double> x, ReadOnlySpan<double> n)
    {
        Y.CopyTo(predictor);
        var previous = double.PositiveInfinity;
        for (var step = 0; step < 50; step++)
        {
            for (var i = 0; i < Rows; i++)
            {
                var mean = ContextScale.Natural(measure, predictor[i]);
                var slope = ContextScale.Slope(measure, predictor[i]);
                weights[i] = n[i] * slope;
                work[i] = predictor[i] + (((x[i] / n[i]) - mean) / slope);
            }

            SetRidge();
            if (!Regression.Fit(Weights, work.AsSpan(0, Rows), Ridge))
            {
                return false;
            }

            Array.Copy(predictor, residuals, Rows);
            Regression.Predict(predictor);
            var moved = 0.0;
            for (var i = 0; i < Rows; i++)
            {
                moved = Math.Max(moved, Math.Abs(predictor[i] - residuals[i]));
            }

            if (moved < 1e-10 || !(moved < previous * 10))
            {
                break;
            }

            previous = moved;
        }

        return CountGaps();
    }

    // Working residuals give the leave-one-out predictor; gaps are then taken from the empirical log-odds.
    private bool CountGaps()
    {
        Hat();
        for (var i = 0; i < Rows; i++)
        {
            residuals[i] = y[i] - predictor[i];
            gaps[i] = y[i] - predictor[i] + (leverages[i] / Outside(i) * (work[i] - predictor[i]));
        }

        SettleTau();
        var dispersion = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            dispersion += weights[i] * residuals[i] * residuals[i] / DegreesOfFreedom;
        }

        for (var i = 0; i < Rows; i++)
        {
            etaVariances[i] = dispersion * leverages[i] / weights[i] / Outside(i);
        }

        return true;
    }

    // Σ e²/(v + τ²) = degrees of freedom, coefficients held.
    private void SettleTau()
    {
        TauSquared = 0;
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (first, second) = (0.0, 0.0);
            for (var i = 0; i < Rows; i++)
            {
                var weight = 1 / (v[i] + TauSquared);
                first += weight * residuals[i] * residuals[i];
                second += weight * weight * residuals[i] * residuals[i];
            }

            var next = Math.Max(0, TauSquared + ((first - DegreesOfFreedom) / second));
            var settled = Math.Abs(next - TauSquared) <= 1e-12 * next;
            TauSquared = next;
            if (settled)
            {
                break;
            }
        }
    }

    private double HuberScale()
    {
        for (var i = 0; i < Rows; i++)
        {
            work[i] = Math.Abs(residuals[i]) / Math.Sqrt(v[i] + TauSquared);
        }

        return Medians.MadToStandardDeviation * Medians.InPlace(work.AsSpan(0, Rows));
    }
}
