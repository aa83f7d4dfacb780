// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>What a replay found: how many cases, the worst gap, what is out of tolerance.</summary>
public sealed class Comparison(Replay replay)
{
    private readonly List<string> failures = [];
    private readonly HashSet<string> explained = [];

    /// <summary>Values compared, those explained included.</summary>
    public int Cases { get; private set; }

    /// <summary>The worst gap, the explained cases set apart.</summary>
    public double Worst { get; private set; }

    /// <summary>What is out of tolerance and not explained.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Labels of the explained cases that were indeed out of tolerance.</summary>
    public IReadOnlyCollection<string> Explained => explained;

    /// <summary>Compares two numbers; a missing one equals a missing one only.</summary>
    public void Close(double actual, double expected, string label)
    {
        Cases++;
        Judge(Gap(actual, expected), label, () => string.Create(CultureInfo.InvariantCulture, $"{actual:R} for {expected:R}"));
    }

    /// <summary>Compares two spans of numbers, term by term.</summary>
    public void Close(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected, string label)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Close(actual[i], expected[i], $"{label} {i + 1}");
        }
    }

    /// <summary>Compares two words.</summary>
    public void Same(string actual, string expected, string label)
    {
        Cases++;
        Judge(actual == expected ? 0 : double.PositiveInfinity, label, () => $"« {actual} » for « {expected} »");
    }

    private double Gap(double actual, double expected)
    {
        if (double.IsNaN(actual) || double.IsNaN(expected) || actual.Equals(expected))
        {
            return actual.Equals(expected) ? 0 : double.PositiveInfinity;
        }

        var gap = Math.Abs(actual - expected);
        var size = Math.Abs(expected);
        return replay.Scale switch
        {
            Scale.Relative => size > 0 ? gap / size : gap,
            Scale.Absolute => gap,
            Scale.Mixed => gap / Math.Max(1, size),
        };
    }

    private void Judge(double gap, string label, Func<string> values)
    {
        if (gap > replay.Tolerance && replay.Explained.ContainsKey(label))
        {
            explained.Add(label);
            return;
        }

        Worst = Math.Max(Worst, gap);
        if (gap > replay.Tolerance)
        {
            failures.Add($"{label}: {values()}");
        }
    }
}
