// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Intervals;

/// <summary>A value against a benchmark, by their intervals.</summary>
/// <remarks>Without any adjustment for context: to be shown, never to be a judgement by itself. Source: Public Health England, Fingertips technical
/// guidance, "Comparing areas". Method sheet: <c>benchmark</c>.</remarks>
public static class Benchmark
{
    /// <summary>The benchmark against the interval of the value.</summary>
    public static BenchmarkPosition ByInterval(double benchmark, Interval interval)
    {
        if (double.IsNaN(benchmark) || !interval.IsKnown)
        {
            return BenchmarkPosition.Unknown;
        }

        return benchmark < interval.Lower ? BenchmarkPosition.Above
            : benchmark > interval.Upper ? BenchmarkPosition.Below
            : BenchmarkPosition.Same;
    }

    /// <summary>The benchmark against two intervals of the value, the outer one at a higher level of confidence.</summary>
    public static BenchmarkPosition ByTwoIntervals(double benchmark, Interval inner, Interval outer)
    {
        var position = ByInterval(benchmark, inner);
        return ByInterval(benchmark, outer) switch
        {
            BenchmarkPosition.Unknown => BenchmarkPosition.Unknown,
            BenchmarkPosition.Above => BenchmarkPosition.FarAbove,
            BenchmarkPosition.Below => BenchmarkPosition.FarBelow,
            BenchmarkPosition.Same or BenchmarkPosition.FarAbove or BenchmarkPosition.FarBelow => position,
        };
    }

    /// <summary>Two intervals that do not touch; more cautious than a test of the difference.</summary>
    public static BenchmarkPosition ByOverlap(Interval interval, Interval benchmark)
    {
        if (!interval.IsKnown || !benchmark.IsKnown)
        {
            return BenchmarkPosition.Unknown;
        }

        return interval.Lower > benchmark.Upper ? BenchmarkPosition.Above
            : interval.Upper < benchmark.Lower ? BenchmarkPosition.Below
            : BenchmarkPosition.Same;
    }
}
