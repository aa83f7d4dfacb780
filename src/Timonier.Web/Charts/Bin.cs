// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>One bar of a histogram.</summary>
/// <param name="From">Values from here, included.</param>
/// <param name="To">To here, excluded; the last bar includes it.</param>
/// <param name="Count">How many structures.</param>
public sealed record Bin(double From, double To, int Count)
{
    /// <summary>Equal bars on round bounds that hold all the values.</summary>
    /// <param name="values">The values, in any order; none gives no bar.</param>
    /// <param name="wished">How many bars are wished.</param>
    /// <returns>The bars, and the decimals that their bounds are written with.</returns>
    public static (IReadOnlyList<Bin> Bins, int Decimals) Of(IReadOnlyList<double> values, int wished)
    {
        if (values.Count == 0)
            return ([], 0);

        var (_, bounds, decimals) = new Scale(values.Min(), values.Max(), 0, 1).Rounded(wished);
        var counts = new int[bounds.Count - 1];
        foreach (var value in values)
        {
            var at = (int)Math.Floor((value - bounds[0]) / (bounds[1] - bounds[0]) * (1 + 1e-12));
            counts[Math.Clamp(at, 0, counts.Length - 1)]++;
        }

        return ([.. counts.Select((count, i) => new Bin(bounds[i], bounds[i + 1], count))], decimals);
    }
}
