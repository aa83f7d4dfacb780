// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Context;

/// <summary>A small network with one indicator and two covariates, whose figures a test bends as it likes.</summary>
internal sealed class SmallNetwork
{
    public const int Units = 120;

    public SmallNetwork(ContextMeasure measure, params int[] years)
    {
        var sequence = new SeededSequence(501);
        var context = new Matrix(Units, 2);
        foreach (ref var value in context.Values)
        {
            value = sequence.NextNormal();
        }

        Context = Array.ConvertAll(years, _ => context.Copy());
        var own = Enumerable.Range(0, Units).Select(_ => sequence.NextNormal()).ToArray();
        Measure = measure;
        Years = years;
        Series = Array.ConvertAll(years, _ => Draw(sequence, own));
    }

    public ContextMeasure Measure { get; }

    public int[] Years { get; }

    public Matrix[] Context { get; }

    public ContextSeries[] Series { get; }

    public ContextIndicator Indicator => new("i", Measure, Direction.Higher, [0, 1]);

    public ContextInput Input => InputOf(Indicator);

    public ContextInput InputOf(ContextIndicator indicator) => new(
        [.. Enumerable.Range(0, Units).Select(i => new ContextUnit(i.ToString("D3", CultureInfo.InvariantCulture), "R" + (i % 6)))],
        [new ContextCovariate("a"), new ContextCovariate("b")],
        [indicator],
        [.. Years.Select((year, t) => new ContextYear(year, Context[t], [Series[t]]))]);

    public ContextResult Read(ContextDepth depth = ContextDepth.Lenses) => ContextAnalysis.Run(new ContextMethod(), Input, depth);

    // Spread between units of 0.4 on the model scale (2 for a mean), noise as their volume and variance say.
    private ContextSeries Draw(SeededSequence sequence, double[] own)
    {
        var (x, n, variances) = (new double[Units], new double[Units], new double[Units]);
        for (var i = 0; i < Units; i++)
        {
            n[i] = 200 + sequence.NextIndex(600);
            var level = (0.3 * Context[0][i, 0]) - (0.2 * Context[0][i, 1]) + (0.4 * own[i]);
            var noise = sequence.NextNormal();
            switch (Measure)
            {
                case ContextMeasure.Proportion:
                    var share = ContextScale.Natural(Measure, level);
                    x[i] = Math.Round(n[i] * share + (noise * Math.Sqrt(n[i] * share * (1 - share))));
                    break;
                case ContextMeasure.Rate:
                    var events = n[i] * Math.Exp(level - 1);
                    x[i] = Math.Round(events + (noise * Math.Sqrt(events)));
                    break;
                case ContextMeasure.Mean:
                    variances[i] = 400;
                    x[i] = n[i] * (50 + (5 * level) + (noise * 20 / Math.Sqrt(n[i])));
                    break;
                case ContextMeasure.AmountRatio:
                    var ratio = Math.Exp(level);
                    variances[i] = ratio * ratio * 4 / n[i];
                    x[i] = n[i] * ratio * (1 + (noise * 2 / Math.Sqrt(n[i])));
                    break;
                default:
                    throw new InvalidOperationException("No such measure.");
            }
        }

        return new(x, n, new CellState[Units]) { Variances = Measure is ContextMeasure.Mean or ContextMeasure.AmountRatio ? variances : [] };
    }
}
