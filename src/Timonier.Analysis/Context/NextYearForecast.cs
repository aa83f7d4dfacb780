// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>What each unit would get next year without new action, partial pooling included, so that a return to the ordinary is not sold as progress.</summary>
/// <remarks>Next year's network effect is last year's, give or take its usual change. NaN: no answer (context unknown).
/// The method is described in docs/methods/expected-next-year.md.</remarks>
public sealed class NextYearForecast
{
    private readonly ContextMeasure measure;
    private readonly double[] etas;
    private readonly double[] variances;
    private readonly double[] volumes;
    private readonly double[] unitVariances;

    private NextYearForecast(NextYearPanel panel, ContextMeasure measure, int units, ContextSpace space)
    {
        this.measure = measure;
        (etas, variances, volumes, unitVariances) = (new double[units], new double[units], new double[units], new double[units]);
        Year = panel.NextYear;
        Variances = panel.Variances;
        DriftVariance = panel.DriftVariance;
        VarianceUnknown = panel.VarianceUnknown;
        for (var i = 0; i < units; i++)
        {
            (etas[i], variances[i]) = panel.Predict(i, space);
            volumes[i] = panel.VolumeOf(i);
            unitVariances[i] = panel.UnitVarianceOf(i);
        }
    }

    /// <summary>The year that is forecast.</summary>
    public int Year { get; }

    /// <summary>How true values move; the sampling variance is part of the yearly one when it is unknown.</summary>
    public NextYearVariances Variances { get; }

    /// <summary>Mean square of the change of the whole network in one year.</summary>
    public double DriftVariance { get; }

    /// <summary>Whether the sampling variance was unknown.</summary>
    public bool VarianceUnknown { get; }

    /// <summary>Share of the variance of true gaps that is expected to last one year more: a guide for reading targets.</summary>
    public double Lasting => Variances.At(1) / Variances.At(0);

    /// <summary>Forecasts the year after the first <paramref name="years"/> years of a result.</summary>
    /// <param name="result">A result: its years, contexts and types.</param>
    /// <param name="indicator">Position of the indicator.</param>
    /// <param name="years">Years used, two at least.</param>
    /// <param name="context">Context of which year.</param>
    /// <returns>Nothing when the panel is too small or its terms depend on each other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two years, or more than there are.</exception>
    public static NextYearForecast? Of(ContextResult result, int indicator, int years, ForecastContext context = ForecastContext.NextYearIfKnown)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, result.Years.Length);
        var panel = NextYearPanel.Fit(result, indicator, years);
        var space = result.Years[context == ForecastContext.LastYear ? years - 1 : Math.Min(years, result.Years.Length - 1)].Space;
        return panel is null ? null : new(panel, result.Input.Indicators[indicator].Measure, result.Input.Units.Length, space);
    }

    /// <summary>Expected value of a unit next year, in the unit of the indicator.</summary>
    public double Expected(int unit) => ContextScale.Natural(measure, etas[unit]);

    /// <summary>Where the value observed next year would lie, at last year's volume: 0.80 for the grey bar of an objective.</summary>
    public ContextInterval Interval(int unit, double confidence) => Interval(unit, volumes[unit], confidence);

    /// <summary>The same at another volume.</summary>
    public ContextInterval Interval(int unit, double volume, double confidence)
    {
        var half = NormalDistribution.Quantile((1 + confidence) / 2) * Math.Sqrt(variances[unit] + Sampling(unit, volume));
        return new(ContextScale.Natural(measure, etas[unit] - half), ContextScale.Natural(measure, etas[unit] + half));
    }

    /// <summary>A target between what is expected without new action and what the best quarter of comparable units get.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="peersBest">The quartile of the neighbours on the favourable side.</param>
    /// <param name="ambition">0: what is expected; 1: the quartile.</param>
    public double Ambition(int unit, double peersBest, double ambition) => Expected(unit) + (ambition * (peersBest - Expected(unit)));

    private double Sampling(int unit, double volume)
    {
        if (VarianceUnknown || !(volume > 0))
        {
            return 0;
        }

        var expected = Expected(unit);
        return measure switch
        {
            ContextMeasure.Proportion => 1 / (volume * expected * (1 - expected)),
            ContextMeasure.Rate => 1 / (volume * expected),
            ContextMeasure.Mean or ContextMeasure.AmountRatio => unitVariances[unit] / volume,
        };
    }
}
