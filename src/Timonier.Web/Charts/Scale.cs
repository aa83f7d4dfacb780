// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Web.Charts;

/// <summary>From values to pixels, in a straight line; a scale without extent puts every value in the middle.</summary>
/// <param name="Low">The value at <paramref name="From"/>.</param>
/// <param name="High">The value at <paramref name="To"/>.</param>
/// <param name="From">Pixel of the low end.</param>
/// <param name="To">Pixel of the high end; less than <paramref name="From"/> on a vertical axis.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Scale(double Low, double High, double From, double To)
{
    /// <summary>The pixel of a value; beyond the ends it is pinned to them.</summary>
    public double At(double value) => High <= Low
        ? (From + To) / 2
        : From + ((Math.Clamp(value, Low, High) - Low) / (High - Low) * (To - From));

    /// <summary>The same ends, moved outwards to round values, and the round values between them.</summary>
    /// <param name="steps">How many intervals are wished; the round step nearest to that wish is taken.</param>
    public (Scale Scale, IReadOnlyList<double> Ticks, int Decimals) Rounded(int steps)
    {
        var extent = High > Low ? High - Low : Math.Max(Math.Abs(High), 1) / 10;
        var step = RoundStep(extent / steps);
        var first = Math.Floor(Low / step);
        var last = Math.Max(Math.Ceiling(High / step), first + 1);
        var ticks = new double[(int)(last - first) + 1];
        for (var i = 0; i < ticks.Length; i++)
            ticks[i] = (first + i) * step;
        return (this with { Low = ticks[0], High = ticks[^1] }, ticks, Math.Clamp((int)-Math.Floor(Math.Log10(step)), 0, 6));
    }

    /// <summary>The nearest, by ratio, of 1, 2, 5, 10 times a power of ten.</summary>
    private static double RoundStep(double wish)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(wish)));
        return (wish / power) switch
        {
            < 1.4142 => power,
            < 3.1623 => 2 * power,
            < 7.0711 => 5 * power,
            _ => 10 * power,
        };
    }
}
