// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>A network whose true effects are known, to measure what a method of reading is worth.</summary>
/// <remarks>Volumes are log-normal, median 800, of which each indicator concerns a share; context is made of correlated normal scores.
/// What context the generator leaves out would be attributed to units, as in life: it favours no method but those that look at context.</remarks>
public sealed class SimulatedWorld
{
    // Shares of the variance of the context's effect that no term of the model carries, in a misspecified world.
    private const double CurvedShare = 0.10;
    private const double VolumeShare = 0.05;
    private readonly WorldShape shape;
    private readonly SeededSequence sequence;
    private readonly double[] volumes;
    private readonly double[][] coefficients;
    private readonly double[][] curved;

    private SimulatedWorld(WorldShape shape)
    {
        this.shape = shape;
        sequence = new SeededSequence(shape.Seed);
        volumes = Draw(shape.Units, () => 800 * Math.Exp(0.7 * sequence.NextNormal()));
        coefficients = Rows(shape.Indicators, () => Draw(shape.Covariates, sequence.NextNormal));
        curved = Rows(shape.Indicators, () => Draw(shape.Covariates, sequence.NextNormal));
        OwnEffects = Rows(shape.Indicators, () => Draw(shape.Units, OwnEffect));
        ContextEffects = Rows(shape.Indicators, () => new double[shape.Units]);
        Input = Build();
    }

    /// <summary>What a method may see.</summary>
    public ContextInput Input { get; }

    /// <summary>True effect of each unit on each indicator, in log-odds, in the last year.</summary>
    public double[][] OwnEffects { get; private set; }

    /// <summary>True effect of context in the last year, in log-odds, centred.</summary>
    public double[][] ContextEffects { get; private set; }

    /// <summary>Draws a network.</summary>
    public static SimulatedWorld Of(WorldShape shape) => new(shape);

    private static double[] Draw(int count, Func<double> draw)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = draw();
        }

        return values;
    }

    private static double[][] Rows(int count, Func<double[]> row)
    {
        var rows = new double[count][];
        for (var i = 0; i < count; i++)
        {
            rows[i] = row();
        }

        return rows;
    }

    // Student with 4 degrees of freedom has variance 2.
    private double OwnEffect()
    {
        if (shape.Nature == WorldNature.AsModelled)
        {
            return shape.OwnEffect * sequence.NextNormal();
        }

        var squares = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var normal = sequence.NextNormal();
            squares += normal * normal;
        }

        return shape.OwnEffect * sequence.NextNormal() / Math.Sqrt(squares / 4) / Math.Sqrt(2);
    }

    private ContextInput Build()
    {
        var units = new ContextUnit[shape.Units];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new("U" + i.ToString("D6", CultureInfo.InvariantCulture), "R" + (i % shape.Regions).ToString("D2", CultureInfo.InvariantCulture));
        }

        var all = Enumerable.Range(0, shape.Covariates).ToArray();
        var covariates = Array.ConvertAll(all, c => new ContextCovariate("C" + c.ToString("D2", CultureInfo.InvariantCulture)));
        var indicators = Enumerable.Range(0, shape.Indicators)
            .Select(j => new ContextIndicator("I" + j.ToString("D2", CultureInfo.InvariantCulture), ContextMeasure.Proportion, Direction.Higher, all))
            .ToArray();
        var bases = Draw(shape.Indicators, () => -1.7 + (2.1 * sequence.NextUniform()));
        var shares = Draw(shape.Indicators, () => 0.15 + (0.85 * sequence.NextUniform()));
        var context = Context();
        var years = new ContextYear[shape.Years];
        for (var t = 0; t < years.Length; t++)
        {
            if (t > 0)
            {
                Move(context);
            }

            var series = new ContextSeries[shape.Indicators];
            for (var j = 0; j < series.Length; j++)
            {
                ContextEffects[j] = ContextEffect(context, j);
                series[j] = Observe(bases[j], shares[j], j);
            }

            years[t] = new(2020 + t, WithHoles(context), series);
        }

        return new(units, covariates, indicators, years);
    }

    // Three common factors make the covariates correlated.
    private Matrix Context()
    {
        var loads = Rows(3, () => Draw(shape.Covariates, sequence.NextNormal));
        var context = new Matrix(shape.Units, shape.Covariates);
        for (var i = 0; i < shape.Units; i++)
        {
            var factors = Draw(3, sequence.NextNormal);
            for (var c = 0; c < shape.Covariates; c++)
            {
                context[i, c] = (0.6 * ((loads[0][c] * factors[0]) + (loads[1][c] * factors[1]) + (loads[2][c] * factors[2]))) + sequence.NextNormal();
            }
        }

        return context;
    }

    private void Move(Matrix context)
    {
        foreach (ref var value in context.Values)
        {
            value += 0.1 * sequence.NextNormal();
        }

        var kept = Math.Sqrt(shape.Persistence);
        foreach (var effects in OwnEffects)
        {
            for (var i = 0; i < effects.Length; i++)
            {
                effects[i] = (kept * effects[i]) + (Math.Sqrt(1 - shape.Persistence) * OwnEffect());
            }
        }
    }

    private double[] ContextEffect(Matrix context, int indicator)
    {
        var linear = Standard(context.Times(coefficients[indicator]));
        if (shape.Nature == WorldNature.AsModelled)
        {
            return Array.ConvertAll(linear, value => shape.ContextEffect * value);
        }

        var bent = new double[shape.Units];
        for (var i = 0; i < bent.Length; i++)
        {
            for (var c = 0; c < shape.Covariates; c++)
            {
                var next = (c + 1) % shape.Covariates;
                bent[i] += curved[indicator][c] * ((context[i, c] * context[i, c]) + (context[i, c] * context[i, next]));
            }
        }

        var (curve, volume) = (Standard(bent), Standard(Array.ConvertAll(volumes, value => Math.Log(value))));
        var effect = new double[shape.Units];
        for (var i = 0; i < effect.Length; i++)
        {
            effect[i] = shape.ContextEffect
                * ((Math.Sqrt(1 - CurvedShare - VolumeShare) * linear[i]) + (Math.Sqrt(CurvedShare) * curve[i]) + (Math.Sqrt(VolumeShare) * volume[i]));
        }

        return effect;
    }

    private static double[] Standard(double[] values)
    {
        var (mean, spread) = (Moments.Mean(values), Moments.StandardDeviation(values));
        return Array.ConvertAll(values, value => (value - mean) / spread);
    }

    private ContextSeries Observe(double level, double share, int indicator)
    {
        var (x, n) = (new double[shape.Units], new double[shape.Units]);
        for (var i = 0; i < x.Length; i++)
        {
            n[i] = Math.Max(12, Math.Round(share * volumes[i]));
            var probability = ContextScale.Natural(ContextMeasure.Proportion, level + ContextEffects[indicator][i] + OwnEffects[indicator][i]);
            for (var trial = 0; trial < (int)n[i]; trial++)
            {
                x[i] += sequence.NextUniform() < probability ? 1 : 0;
            }
        }

        return new(x, n, new CellState[shape.Units]);
    }

    private Matrix WithHoles(Matrix context)
    {
        var copy = context.Copy();
        if (shape.MissingContext > 0)
        {
            foreach (ref var value in copy.Values)
            {
                value = sequence.NextUniform() < shape.MissingContext ? double.NaN : value;
            }
        }

        return copy;
    }
}
