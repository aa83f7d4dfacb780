// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Reads one indicator in one year through lens 1.</summary>
internal sealed class IndicatorReader
{
    private readonly ContextRun run;
    private readonly ContextMethod method;
    private readonly ContextInput input;
    private readonly ContextSpace space;
    private readonly ContextWorkspace room;
    private readonly ContextIndicator indicator;
    private readonly ContextRows rows;
    private readonly IndicatorResult result;

    public IndicatorReader(ContextRun run, ContextWorkspace room, IndicatorResult result)
    {
        this.run = run;
        method = run.Method;
        input = run.Input;
        space = run.Spaces[result.Year];
        indicator = input.Indicators[result.Indicator];
        rows = new ContextRows(input, space, indicator);
        this.room = room;
        this.result = result;
    }

    public ContextRows Rows => rows;

    /// <summary>Fits the model and fills the cells up to the probabilities.</summary>
    /// <returns>False when nothing could be fitted.</returns>
    public bool Read()
    {
        var values = room.Values;
        values.Load(input, result.Indicator, result.Year);
        Open(values);
        if (values.VarianceUnknown && !SplitVariance())
        {
            result.Gate = ContextGate.VarianceUnknown;
        }

        if (!FitMain(values, missingAtMost: 1))
        {
            return false;
        }

        Keep(values);
        Fill(values);
        Gate();
        return true;
    }

    /// <summary>The main regression: Paule and Mandel, with a ridge when terms are close to dependent.</summary>
    public bool FitMain(IndicatorValues values, int missingAtMost)
    {
        var fit = room.Fit;
        fit.RidgeShare = 0;
        rows.Arrange(fit, values, new FitShape(MissingAtMost: missingAtMost));
        if (fit.Rows <= fit.Terms + 1)
        {
            return false;
        }

        var fitted = fit.FitPauleMandel(0);
        Condition = fitted ? ConditionNumber.Of(fit.Regression, fit.Weights) : double.PositiveInfinity;
        if (Condition > method.RidgeAbove)
        {
            fit.RidgeShare = method.RidgeShare;
            fitted = fit.FitPauleMandel(fitted ? fit.TauSquared : 0);
        }

        return fitted;
    }

    /// <summary>Condition number of the main regression.</summary>
    public double Condition { get; private set; }

    private void Open(IndicatorValues values)
    {
        for (var i = 0; i < result.Cells.Length; i++)
        {
            var present = values.Reasons[i] is ContextReason.None or ContextReason.VolumeTooSmall;
            var reason = values.Reasons[i];
            var missing = rows.MissingOf(i);
            if (reason == ContextReason.None && missing > method.MissingAtMost)
            {
                reason = ContextReason.ContextMissing;
            }

            result.Cells[i] = Blank with
            {
                Value = present ? values.X[i] / values.N[i] : double.NaN,
                Volume = present ? values.N[i] : double.NaN,
                Y = reason == ContextReason.None ? values.Y[i] : double.NaN,
                SamplingVariance = reason == ContextReason.None ? values.V[i] : double.NaN,
                Imputed = (byte)Math.Min(missing, byte.MaxValue),
                Reason = reason,
                IsFragile = present && values.N[i] < method.FragileBelow,
            };
        }
    }

    // σ² = τ² + v: the part of the residual variance that the previous year repeats is taken as real.
    private bool SplitVariance()
    {
        var before = input.PreviousOf(result.Year);
        if (before < 0)
        {
            return false;
        }

        var previous = room.Second;
        Array.Fill(previous, double.NaN);
        room.Other.Load(input, result.Indicator, before);
        if (!Residuals(new ContextRows(input, run.Spaces[before], indicator), room.Other, previous))
        {
            return false;
        }

        var current = room.Scratch;
        Array.Fill(current, double.NaN);
        if (!Residuals(rows, room.Values, current))
        {
            return false;
        }

        var (cross, now, then, pairs) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < current.Length; i++)
        {
            if (!double.IsNaN(current[i]) && !double.IsNaN(previous[i]))
            {
                cross += current[i] * previous[i];
                now += current[i] * current[i];
                then += previous[i] * previous[i];
                pairs++;
            }
        }

        if (pairs < method.UnitsAtLeast)
        {
            return false;
        }

        var repeated = Math.Clamp(cross / Math.Sqrt(now * then), 0, 0.999);
        room.Values.SetVariance((1 - repeated) * now / pairs);
        for (var i = 0; i < result.Cells.Length; i++)
        {
            result.Cells[i].SamplingVariance = result.Cells[i].Reason == ContextReason.None ? room.Values.V[i] : double.NaN;
        }

        return true;
    }

    private bool Residuals(ContextRows layout, IndicatorValues values, double[] residuals)
    {
        var fit = room.Fit;
        fit.RidgeShare = 0;
        layout.Arrange(fit, values, FitShape.Whole);
        if (fit.Rows <= fit.Terms + 1 || !fit.FitUnweighted())
        {
            return false;
        }

        for (var row = 0; row < fit.Rows; row++)
        {
            residuals[fit.Units[row]] = fit.Gaps[row];
        }

        return true;
    }

    // Copies what explanations need out of the workspace.
    private void Keep(IndicatorValues values)
    {
        var fit = room.Fit;
        result.TauSquared = fit.TauSquared;
        result.Coefficients = fit.Regression.Coefficients.ToArray();
        result.Factor = fit.Regression.Factor.ToArray();
        result.Terms = [.. Enumerable.Range(0, rows.TermCount).Where(term => rows.Varies(values, term))
            .Select(term => term < indicator.Covariates.Length ? indicator.Covariates[term] : -1)];
        result.VolumeScores = indicator.AdjustsForVolume ? [.. values.VolumeScores] : [];
        result.MeanScores = new double[fit.Terms];
        var total = 0.0;
        foreach (var weight in fit.Weights)
        {
            total += weight;
        }

        for (var term = 0; term < fit.Terms; term++)
        {
            result.MeanScores[term] = Vectors.Dot(fit.Regression.Column(term), fit.Weights) / total;
        }
    }

    private void Fill(IndicatorValues values)
    {
        var fit = room.Fit;
        for (var row = 0; row < fit.Rows; row++)
        {
            ref var cell = ref result.Cells[fit.Units[row]];
            cell.IsInFit = true;
            cell.Hat = fit.Hats[row];
            if (double.IsNaN(fit.Gaps[row]))
            {
                cell.Reason = ContextReason.WithoutEquivalent;
                continue;
            }

            cell.Gap = fit.Gaps[row];
            cell.Eta = cell.Y - cell.Gap;
            cell.EtaVariance = fit.EtaVariances[row];
        }

        Span<double> terms = stackalloc double[fit.Terms];
        MultipleImputation? imputation = null;
        for (var i = 0; i < result.Cells.Length; i++)
        {
            ref var cell = ref result.Cells[i];
            if (cell.IsInFit || cell.Imputed > method.MissingAtMost)
            {
                continue;
            }

            if (cell.Imputed > 1)
            {
                imputation ??= new MultipleImputation(method, input, space, indicator);
                if (!imputation.Predict((result, fit, values), i, ref cell) && cell.Reason == ContextReason.None)
                {
                    cell.Reason = ContextReason.ContextMissing;
                }
            }
            else
            {
                Predict(values, i, terms, ref cell);
            }
        }

        for (var i = 0; i < result.Cells.Length; i++)
        {
            Judge(i, ref result.Cells[i]);
        }
    }

    // A unit outside the fit still has an expected value.
    private void Predict(IndicatorValues values, int unit, Span<double> terms, ref ContextCell cell)
    {
        rows.WriteTerms(values, unit, FitShape.Whole, terms);
        cell.Eta = Vectors.Dot(terms, room.Fit.Regression.Coefficients);
        cell.EtaVariance = room.Fit.VarianceOf(terms);
    }

    private void Judge(int unit, ref ContextCell cell)
    {
        if (double.IsNaN(cell.Eta))
        {
            (room.Up[unit], room.Down[unit]) = (double.NaN, double.NaN);
            return;
        }

        cell.Expected = ContextScale.Natural(indicator.Measure, cell.Eta);
        (room.Up[unit], room.Down[unit]) = Thresholds(cell);
        if (cell.Reason != ContextReason.None || double.IsNaN(cell.Gap) || result.Gate == ContextGate.VarianceUnknown)
        {
            return;
        }

        if (double.IsNaN(cell.ThetaDeviation))
        {
            var posterior = Posterior.Of(cell.Gap, cell.SamplingVariance, result.TauSquared, cell.EtaVariance);
            (cell.Kept, cell.Theta, cell.ThetaDeviation) = (posterior.Kept, posterior.Mean, posterior.Deviation);
        }

        cell.NaturalGap = ContextScale.Natural(indicator.Measure, cell.Eta + cell.Theta) - cell.Expected;
        (cell.ProbabilityAbove, cell.ProbabilityBelow) =
            new Posterior(cell.Kept, cell.Theta, cell.ThetaDeviation).Beyond(room.Up[unit], room.Down[unit]);
    }

    private (double Up, double Down) Thresholds(in ContextCell cell)
    {
        if (double.IsNaN(indicator.Threshold))
        {
            var threshold = method.ThresholdInTau * Math.Sqrt(result.TauSquared);
            return (threshold, threshold);
        }

        return (ContextScale.Model(indicator.Measure, cell.Expected + indicator.Threshold) - cell.Eta,
            cell.Eta - ContextScale.Model(indicator.Measure, cell.Expected - indicator.Threshold));
    }

    private void Gate()
    {
        result.Diagnostics = new DiagnosticsBuilder(input, result, room).Build(Condition);
        var terms = result.Coefficients.Length;
        var measured = result.Diagnostics;
        if (result.Gate != ContextGate.VarianceUnknown)
        {
            result.Gate = measured.Units < Math.Max(method.UnitsAtLeast, method.UnitsPerTerm * terms) ? ContextGate.TooFewUnits
                : !(measured.Reliability >= method.ReliabilityAtLeast) ? ContextGate.NotReliable
                : !(measured.ExplainedLeaveOneOut >= method.ExplainedAtLeast) ? ContextGate.ContextExplainsLittle
                : ContextGate.Open;
        }
    }

    private static ContextCell Blank { get; } = new()
    {
        Eta = double.NaN,
        EtaVariance = double.NaN,
        Gap = double.NaN,
        Kept = double.NaN,
        Theta = double.NaN,
        ThetaDeviation = double.NaN,
        Expected = double.NaN,
        NaturalGap = double.NaN,
        ProbabilityAbove = double.NaN,
        ProbabilityBelow = double.NaN,
        PeersValue = double.NaN,
        PeersMedian = double.NaN,
        PeersLower = double.NaN,
        PeersUpper = double.NaN,
    };
}
