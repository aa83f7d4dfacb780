// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>Puts dots side by side so that none hides another, each at its true place along the axis.</summary>
internal static class Dodge
{
    /// <summary>For each dot of an ascending list, the row where it fits: 0 the middle, then 1, −1, 2, −2...</summary>
    /// <param name="places">Where the dots stand along the axis, ascending.</param>
    /// <param name="distance">The least distance between the centres of two dots of a row.</param>
    /// <param name="rows">How many rows there are, odd. When all are taken, the dot goes where it overlaps least.</param>
    public static int[] Rows(ReadOnlySpan<double> places, double distance, int rows)
    {
        Span<double> ends = stackalloc double[rows];
        ends.Fill(double.NegativeInfinity);
        var chosen = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var best = 0;
            for (var row = 0; row < rows; row++)
            {
                if (places[i] - ends[row] >= distance)
                {
                    best = row;
                    break;
                }

                if (ends[row] < ends[best])
                    best = row;
            }

            ends[best] = places[i];
            chosen[i] = best % 2 == 0 ? -best / 2 : (best + 1) / 2;
        }

        return chosen;
    }
}
