// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Several years of one indicator laid out unit after unit: y = x·β + year + u + e + sampling, u of the unit for ever, e fading from year to year.</summary>
/// <remarks>β by generalised least squares, variances by maximum likelihood of its residuals, in turn; sampling variances are known.
/// Terms: one a year that has values, then covariates, then the volume if the indicator adjusts for it.</remarks>
internal sealed class NextYearPanel
{
    private static readonly double[] Accuracies = [1e-2, 1e-3, 1e-5];
    private readonly ContextResult result;
    private readonly ContextIndicator indicator;
    private readonly int[] yearTerms;
    private readonly int[] told;
    private readonly bool hasVolume;
    private readonly int[] covariates;
    private readonly (int Start, int Count)[] blocks;
    private readonly int[] yearOf;
    private readonly Matrix x;
    private readonly double[] y;
    private readonly double[] v;
    private readonly double[] residuals;
    private readonly double[] lastVolumes;
    private readonly double[] unitVariances;
    private readonly double[] volumeScores;
    private readonly double[] byLag;
    private readonly double[] square;
    private double[] factor = [];
    private double[] beta = [];

    private NextYearPanel(ContextResult result, int indicatorPosition, int years)
    {
        this.result = result;
        indicator = result.Input.Indicators[indicatorPosition];
        covariates = [.. indicator.Covariates.Where(c => Enumerable.Range(0, years).Any(t => result.Years[t].Space.Spreads[c] > 0))];
        var units = result.Input.Units.Length;
        blocks = new (int, int)[units];
        (lastVolumes, unitVariances, volumeScores) = (new double[units], new double[units], new double[units]);
        NextYear = years < result.Years.Length ? result.Years[years].Year : result.Years[years - 1].Year + 1;
        byLag = new double[NextYear - result.Years[0].Year + 1];
        var values = Enumerable.Range(0, years).Select(t => Load(indicatorPosition, t)).ToArray();
        VarianceUnknown = Array.Exists(values, value => value.VarianceUnknown);
        var kept = new List<(int Unit, int Year)>();
        for (var i = 0; i < units; i++)
        {
            var start = kept.Count;
            for (var t = 0; t < years; t++)
            {
                if (values[t].Reasons[i] == ContextReason.None && IsKnown(i, result.Years[t].Space))
                {
                    kept.Add((i, t));
                    (lastVolumes[i], volumeScores[i]) = (values[t].N[i], values[t].VolumeScores[i]);
                    unitVariances[i] = values[t].V[i] * values[t].N[i];
                }
            }

            blocks[i] = (start, kept.Count - start);
        }

        yearOf = [.. kept.Select(row => result.Years[row.Year].Year)];
        y = [.. kept.Select(row => values[row.Year].Y[row.Unit])];
        v = [.. kept.Select(row => VarianceUnknown ? 0 : values[row.Year].V[row.Unit])];
        hasVolume = indicator.AdjustsForVolume && Array.Exists(values, value => value.VolumeVaries);
        told = [.. kept.Select(row => row.Year).Distinct().Order()];
        yearTerms = [.. Enumerable.Range(0, years).Select(t => Array.IndexOf(told, t))];
        x = new Matrix(kept.Count, told.Length + covariates.Length + (hasVolume ? 1 : 0));
        residuals = new double[kept.Count];
        square = new double[years * years];
        var terms = new double[x.Columns];
        for (var row = 0; row < kept.Count; row++)
        {
            var (i, t) = kept[row];
            WriteTerms(i, t, result.Years[t].Space, values[t].VolumeScores[i], terms);
            for (var j = 0; j < terms.Length; j++)
            {
                x[row, j] = terms[j];
            }
        }

        // A unit without a past has the mean of the others.
        var known = unitVariances.Where(variance => variance > 0).DefaultIfEmpty(0).Average();
        for (var i = 0; i < units; i++)
        {
            unitVariances[i] = unitVariances[i] > 0 ? unitVariances[i] : known;
        }
    }

    public bool VarianceUnknown { get; }

    /// <summary>Calendar year that is forecast.</summary>
    public int NextYear { get; }

    public NextYearVariances Variances { get; private set; }

    /// <summary>Mean square of the change of the network in one year.</summary>
    public double DriftVariance { get; private set; }

    /// <summary>Fits the first years of a result; nothing when fewer than two of them have values, there are too few observations, or terms depend on each other.</summary>
    public static NextYearPanel? Fit(ContextResult result, int indicator, int years)
    {
        var panel = new NextYearPanel(result, indicator, years);
        return panel.told.Length > 1 && panel.y.Length > 2 * panel.x.Columns && panel.Estimate() ? panel : null;
    }

    /// <summary>Last known volume of a unit.</summary>
    public double VolumeOf(int unit) => lastVolumes[unit];

    /// <summary>Last known sampling variance of a unit on the model scale, for a volume of one.</summary>
    public double UnitVarianceOf(int unit) => unitVariances[unit];

    /// <summary>Expected value of a unit next year on the model scale, and the variance of what its true value could be.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="space">Context of next year, or of the last year known.</param>
    public (double Eta, double Variance) Predict(int unit, ContextSpace space)
    {
        if (!IsKnown(unit, space))
        {
            return (double.NaN, double.NaN);
        }

        var terms = new double[x.Columns];
        WriteTerms(unit, told[^1], space, volumeScores[unit], terms);
        var eta = Vectors.Dot(terms, beta);
        var variance = Variances.Unit + Variances.Year;
        var (start, count) = blocks[unit];
        if (count > 0)
        {
            // What the unit's own past says: c·V⁻¹, c the covariances of next year with it.
            Factor(unit);
            var weights = new double[count];
            for (var k = 0; k < count; k++)
            {
                weights[k] = byLag[NextYear - yearOf[start + k]];
            }

            var covariances = (double[])weights.Clone();
            Cholesky.Solve(square, count, weights);
            eta += Vectors.Dot(weights, residuals.AsSpan(start, count));
            variance -= Vectors.Dot(weights, covariances);
            for (var j = 0; j < terms.Length; j++)
            {
                terms[j] -= Vectors.Dot(weights, x.Column(j).Slice(start, count));
            }
        }

        Cholesky.SolveLower(factor, terms.Length, terms);
        var lag = NextYear - result.Years[told[^1]].Year;
        return (eta, Math.Max(0, variance) + Vectors.Dot(terms, terms) + (lag * DriftVariance));
    }

    private IndicatorValues Load(int indicatorPosition, int year)
    {
        var values = new IndicatorValues(result.Input.Units.Length);
        values.Load(result.Input, indicatorPosition, year);
        return values;
    }

    // As in the fit of one year: one value may be the median of the type, not two.
    private bool IsKnown(int unit, ContextSpace space) => space.MissingOf(unit, indicator.Covariates) <= 1;

    private void WriteTerms(int unit, int year, ContextSpace space, double volume, double[] terms)
    {
        Array.Clear(terms);
        terms[yearTerms[year]] = 1;
        for (var c = 0; c < covariates.Length; c++)
        {
            terms[told.Length + c] = space.Filled[unit, covariates[c]];
        }

        if (hasVolume)
        {
            terms[^1] = volume;
        }
    }

    private bool Estimate()
    {
        var spread = Moments.Variance(y);
        Variances = new(spread / 4, spread / 4, 0.5);
        for (var turn = 0; turn < Accuracies.Length; turn++)
        {
            if (!FitCoefficients())
            {
                return false;
            }

            var start = new[] { Math.Log(Variances.Unit + 1e-6), Math.Log(Variances.Year + 1e-6), Logit(Variances.Persistence) };
            Variances = Decode(NelderMead.Minimise(point => Deviance(Decode(point)), start, 1, Accuracies[turn]));
        }

        if (!FitCoefficients())
        {
            return false;
        }

        for (var t = 1; t < told.Length; t++)
        {
            var span = result.Years[told[t]].Year - result.Years[told[t - 1]].Year;
            DriftVariance += (beta[t] - beta[t - 1]) * (beta[t] - beta[t - 1]) / (span * (told.Length - 1));
        }

        return true;
    }

    private static double Logit(double share) => Math.Log(Math.Max(share, 1e-6) / (1 - Math.Max(share, 1e-6)));

    private static NextYearVariances Decode(double[] point) =>
        new(Math.Exp(Math.Max(-30, point[0])), Math.Exp(Math.Max(-30, point[1])), 0.98 / (1 + Math.Exp(-point[2])));

    // Covariances by number of years apart, for the factors that follow.
    private void Spread(NextYearVariances variances)
    {
        for (var lag = 0; lag < byLag.Length; lag++)
        {
            byLag[lag] = variances.At(lag);
        }
    }

    // Writes the factor of the covariance of a unit's observations in 'square'.
    private bool Factor(int unit)
    {
        var (start, count) = blocks[unit];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                square[(a * count) + b] = byLag[yearOf[start + a] - yearOf[start + b]] + (a == b ? v[start + a] + 1e-12 : 0);
            }
        }

        return Cholesky.Factor(square, count);
    }

    private double Deviance(NextYearVariances variances)
    {
        var sum = 0.0;
        Spread(variances);
        Span<double> white = stackalloc double[told.Length];
        for (var unit = 0; unit < blocks.Length; unit++)
        {
            var (start, count) = blocks[unit];
            if (count == 0)
            {
                continue;
            }

            if (!Factor(unit))
            {
                return double.PositiveInfinity;
            }

            residuals.AsSpan(start, count).CopyTo(white);
            Cholesky.SolveLower(square, count, white);
            sum += Cholesky.LogDeterminant(square, count) + Vectors.Dot(white[..count], white);
        }

        return sum;
    }

    private bool FitCoefficients()
    {
        var regression = new NormalRegression(y.Length, x.Columns);
        regression.Size(y.Length, x.Columns);
        var white = (double[])y.Clone();
        for (var j = 0; j < x.Columns; j++)
        {
            x.Column(j).CopyTo(regression.Column(j));
        }

        Spread(Variances);
        for (var unit = 0; unit < blocks.Length; unit++)
        {
            var (start, count) = blocks[unit];
            if (count == 0 || !Factor(unit))
            {
                continue;
            }

            Cholesky.SolveLower(square, count, white.AsSpan(start, count));
            for (var j = 0; j < x.Columns; j++)
            {
                Cholesky.SolveLower(square, count, regression.Column(j).Slice(start, count));
            }
        }

        var ones = new double[y.Length];
        Array.Fill(ones, 1);
        if (!regression.Fit(ones, white))
        {
            return false;
        }

        (beta, factor) = (regression.Coefficients.ToArray(), regression.Factor.ToArray());
        y.CopyTo(residuals, 0);
        for (var j = 0; j < beta.Length; j++)
        {
            Vectors.AddScaled(x.Column(j), -beta[j], residuals);
        }

        return true;
    }
}
