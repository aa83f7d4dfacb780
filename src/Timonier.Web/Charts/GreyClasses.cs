// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>Shares values out between at most five greys, as equally as ties allow; equal values always share their grey.</summary>
public sealed class GreyClasses
{
    private readonly List<GreyClass> classes = [];

    /// <summary>Makes the classes of these values, in any order.</summary>
    public GreyClasses(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var starts = new List<int>();
        for (var k = 0; k < Most && sorted.Length > 0; k++)
        {
            var start = k * sorted.Length / Most;
            while (start > 0 && start < sorted.Length && sorted[start].Equals(sorted[start - 1]))
                start++;
            if (start < sorted.Length && (starts.Count == 0 || starts[^1] < start))
                starts.Add(start);
        }

        for (var k = 0; k < starts.Count; k++)
        {
            var end = k + 1 < starts.Count ? starts[k + 1] : sorted.Length;
            var grey = starts.Count == 1 ? 3 : 1 + (int)Math.Round((Most - 1.0) * k / (starts.Count - 1));
            classes.Add(new(grey, sorted[starts[k]], sorted[end - 1], end - starts[k]));
        }
    }

    /// <summary>The most classes there can be: a reader does not tell more greys apart.</summary>
    public const int Most = 5;

    /// <summary>The classes that hold a value, from low to high.</summary>
    public IReadOnlyList<GreyClass> Classes => classes;

    /// <summary>The grey of a value, from 1 (pale) to 5 (dark).</summary>
    /// <exception cref="InvalidOperationException">The value is below all those that the classes were made of.</exception>
    public int GreyOf(double value) => classes.FindLast(c => c.Low <= value)?.Grey
        ?? throw new InvalidOperationException("The value is not one of those that the classes were made of.");
}
