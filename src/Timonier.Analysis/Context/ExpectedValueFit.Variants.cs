// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Other ways to estimate the same expected values, for the sensitivity runs.</summary>
internal sealed partial class ExpectedValueFit
{
    private readonly double[] predictor;
    private readonly double[] meat;
    private bool isSandwich;

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
        Hat();
        SettleTau();
        (scale, isSandwich) = (Vectors.Dot(residuals.AsSpan(0, Rows), residuals) / DegreesOfFreedom, false);
        for (var i = 0; i < Rows; i++)
        {
            gaps[i] = residuals[i] / Outside(i);
            etaVariances[i] = scale * leverages[i] / Outside(i);
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
            var spread = HuberScale();
            var moved = 0.0;
            for (var i = 0; i < Rows; i++)
            {
                var standard = Math.Abs(residuals[i]) / Math.Sqrt(v[i] + TauSquared);
                weights[i] = Math.Min(1, limit * spread / Math.Max(standard, 1e-300)) / (v[i] + TauSquared);
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

    /// <summary>Fractional logit of a proportion, every unit alike, or Poisson regression of a rate on its exposure; robust variances;
    /// τ² from the gaps on the model scale.</summary>
    /// <remarks>Source: L. E. Papke, J. M. Wooldridge, Journal of Applied Econometrics 11 (1996).</remarks>
    public bool FitCounts(ContextMeasure measure, ReadOnlySpan<double> x, ReadOnlySpan<double> n)
    {
        Y.CopyTo(predictor);
        var previous = double.PositiveInfinity;
        for (var step = 0; step < MaximumSteps; step++)
        {
            for (var i = 0; i < Rows; i++)
            {
                var slope = ContextScale.Slope(measure, predictor[i]);
                weights[i] = measure == ContextMeasure.Rate ? n[i] * slope : slope;
                work[i] = predictor[i] + (((x[i] / n[i]) - ContextScale.Natural(measure, predictor[i])) / slope);
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

            if (moved < 1e-11 || !(moved < previous * 10))
            {
                break;
            }

            previous = moved;
        }

        CountGaps();
        return true;
    }

    // Working residuals give the leave-one-out predictor; gaps are then taken from the values on the model scale.
    private void CountGaps()
    {
        Hat();
        for (var i = 0; i < Rows; i++)
        {
            residuals[i] = y[i] - predictor[i];
            gaps[i] = residuals[i] + (leverages[i] / Outside(i) * (work[i] - predictor[i]));
        }

        SettleTau();
        for (var i = 0; i < Rows; i++)
        {
            var score = weights[i] * (work[i] - predictor[i]);
            work[i] = score * score * (Rows / DegreesOfFreedom);
        }

        Sandwich(work.AsSpan(0, Rows));
        for (var i = 0; i < Rows; i++)
        {
            etaVariances[i] /= Outside(i);
        }
    }

    // Variances of expected values that do not trust the weights: squared scores between two inverses ("HC1").
    private void Sandwich(ReadOnlySpan<double> squares)
    {
        etaVariances.AsSpan(0, Rows).Clear();
        isSandwich = true;
        var wide = predictor.AsSpan(0, Rows);
        for (var j = 0; j < Terms; j++)
        {
            Vectors.Multiply(Regression.Whitened(j), squares, wide);
            for (var k = 0; k <= j; k++)
            {
                meat[(j * Terms) + k] = meat[(k * Terms) + j] = Vectors.Dot(wide, Regression.Whitened(k));
            }
        }

        for (var j = 0; j < Terms; j++)
        {
            wide.Clear();
            for (var k = 0; k < Terms; k++)
            {
                Vectors.AddScaled(Regression.Whitened(k), meat[(j * Terms) + k], wide);
            }

            Vectors.Multiply(wide, Regression.Whitened(j), wide);
            Vectors.AddScaled(wide, 1, etaVariances.AsSpan(0, Rows));
        }
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
