// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Reads one indicator again under each variant of the method, and counts for each unit how many give the same reading.</summary>
/// <remarks>Variants: without each term; with regions; unweighted; Huber's weights; likelihood of counts; δ smaller and larger;
/// several years pooled; complete contexts only. A unit that a variant leaves out of its fit is read from that fit's prediction.
/// A variant that cannot be run counts for nobody.</remarks>
internal sealed class SensitivityRuns(ContextRun run, ContextWorkspace room, IndicatorReader reader, IndicatorResult result)
{
    private readonly ContextMethod method = run.Method;
    private readonly ContextMeasure measure = run.Input.Indicators[result.Indicator].Measure;
    private readonly double tauSquared = result.TauSquared;

    /// <summary>Runs all variants; the workspace holds the main fit's thresholds, its values are those of the indicator.</summary>
    public void Run()
    {
        Array.Clear(room.Agreements);
        Array.Clear(room.Variants);
        for (var i = 0; i < result.Cells.Length; i++)
        {
            ref readonly var cell = ref result.Cells[i];
            room.Sides[i] = SideReading.Of(method, cell.ProbabilityAbove, cell.ProbabilityBelow);
        }

        Thresholds(1 - method.ThresholdChange);
        Thresholds(1 + method.ThresholdChange);
        for (var term = 0; term < reader.Rows.TermCount; term++)
        {
            if (reader.Rows.Varies(room.Values, term))
            {
                Refit(new FitShape(Dropped: term));
            }
        }

        if (run.Regions.Max() > 0)
        {
            Refit(new FitShape(Regions: run.Regions));
        }

        Estimators();
        CompleteCases();
        PooledYears();
        Keep();
    }

    private void Thresholds(double factor)
    {
        for (var i = 0; i < result.Cells.Length; i++)
        {
            ref readonly var cell = ref result.Cells[i];
            var (above, below) = new Posterior(cell.Kept, cell.Theta, cell.ThetaDeviation).Beyond(factor * room.Up[i], factor * room.Down[i]);
            Compare(i, SideReading.Of(method, above, below));
        }
    }

    private void Refit(FitShape shape)
    {
        Arrange(room.Values, shape);
        if (HasRoom() && room.Fit.FitPauleMandel(tauSquared))
        {
            CompareAll(room.Values, shape);
        }
    }

    private void Estimators()
    {
        var shape = FitShape.Whole;
        Arrange(room.Values, shape);
        if (room.Fit.FitUnweighted())
        {
            CompareAll(room.Values, shape);
        }

        room.Fit.TauSquared = tauSquared;
        if (room.Fit.FitHuber(method.HuberLimit))
        {
            CompareAll(room.Values, shape);
        }

        if (measure is ContextMeasure.Proportion or ContextMeasure.Rate)
        {
            for (var row = 0; row < room.Fit.Rows; row++)
            {
                room.Scratch[row] = room.Values.X[room.Fit.Units[row]];
                room.Second[row] = room.Values.N[room.Fit.Units[row]];
            }

            if (room.Fit.FitCounts(measure, room.Scratch.AsSpan(0, room.Fit.Rows), room.Second.AsSpan(0, room.Fit.Rows)))
            {
                CompareAll(room.Values, shape);
            }
        }
    }

    private void CompleteCases()
    {
        if (Array.Exists(result.Cells, cell => cell.IsInFit && cell.Imputed > 0))
        {
            Refit(new FitShape(MissingAtMost: 0));
        }
    }

    private void PooledYears()
    {
        var years = run.Input.Years;
        if (result.Year == 0 || years[result.Year].Year - years[result.Year - 1].Year >= method.PooledYears)
        {
            return;
        }

        room.Other.Load(run.Input, result.Indicator, result.Year, method.PooledYears);
        if (room.Other.VarianceUnknown)
        {
            return;
        }

        var shape = FitShape.Whole;
        Arrange(room.Other, shape);
        if (HasRoom() && room.Fit.FitPauleMandel(tauSquared))
        {
            CompareAll(room.Other, shape);
        }
    }

    private void Arrange(IndicatorValues values, FitShape shape)
    {
        room.Fit.RidgeShare = result.Diagnostics.RidgeShare;
        reader.Rows.Arrange(room.Fit, values, shape);
    }

    private bool HasRoom() => room.Fit.Rows > room.Fit.Terms + 1;

    private void CompareAll(IndicatorValues values, FitShape shape)
    {
        var fit = room.Fit;
        var row = 0;
        Span<double> terms = stackalloc double[fit.Terms];
        for (var unit = 0; unit < result.Cells.Length; unit++)
        {
            if (row < fit.Rows && fit.Units[row] == unit)
            {
                Compare(unit, Posterior.Of(fit.Gaps[row], fit.V[row], fit.TauSquared, fit.EtaVariances[row]));
                row++;
            }
            else if (room.Sides[unit] != Side.None && values.Reasons[unit] == ContextReason.None)
            {
                reader.Rows.WriteTerms(values, unit, shape, terms);
                var gap = values.Y[unit] - Vectors.Dot(terms, fit.Regression.Coefficients);
                Compare(unit, Posterior.Of(gap, values.V[unit], fit.TauSquared, fit.VarianceOf(terms)));
            }
        }
    }

    private void Compare(int unit, Posterior posterior)
    {
        var (above, below) = posterior.Beyond(room.Up[unit], room.Down[unit]);
        Compare(unit, SideReading.Of(method, above, below));
    }

    private void Compare(int unit, Side side)
    {
        if (side != Side.None && room.Sides[unit] != Side.None)
        {
            room.Variants[unit]++;
            room.Agreements[unit] += (byte)(side == room.Sides[unit] ? 1 : 0);
        }
    }

    private void Keep()
    {
        var (flags, survivors) = (0, 0);
        for (var i = 0; i < result.Cells.Length; i++)
        {
            result.Cells[i].StableIn = room.Agreements[i];
            result.Cells[i].Variants = room.Variants[i];
            if (room.Sides[i] is Side.Above or Side.Below)
            {
                flags++;
                survivors += room.Variants[i] > 0 && room.Agreements[i] == room.Variants[i] ? 1 : 0;
            }
        }

        result.Diagnostics = result.Diagnostics with { SurvivingFlags = flags == 0 ? double.NaN : (double)survivors / flags };
    }
}
