// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Description;

/// <summary>Huber's estimate of location with the median absolute deviation as scale.</summary>
/// <param name="Centre">The estimate; NaN without an answer.</param>
/// <param name="Scale">The scale, held fixed.</param>
/// <param name="Reason">Why there is no answer: half of the values or more are equal.</param>
/// <remarks>Source: P. J. Huber, Annals of Mathematical Statistics 35 (1964), 73-101; the iteration stops at a millionth of the scale, as in MASS.</remarks>
public readonly record struct HuberLocation(double Centre, double Scale, NoAnswer Reason)
{
    /// <summary>Scales beyond which a value is brought in.</summary>
    public const double Reach = 1.5;

    private const double Tolerance = 1e-6;

    /// <summary>Estimates the centre of sorted values, none missing.</summary>
    public static HuberLocation OfSorted(ReadOnlySpan<double> sorted)
    {
        var summary = RobustSummary.OfSorted(sorted);
        if (!(summary.Mad > 0))
        {
            return new(double.NaN, double.NaN, sorted.IsEmpty ? NoAnswer.TooFewValues : NoAnswer.NoSpread);
        }

        var centre = summary.Median;
        while (true)
        {
            var sum = 0.0;
            foreach (var value in sorted)
            {
                sum += Math.Clamp(value, centre - (Reach * summary.Mad), centre + (Reach * summary.Mad));
            }

            var next = sum / sorted.Length;
            if (Math.Abs(centre - next) < Tolerance * summary.Mad)
            {
                return new(centre, summary.Mad, NoAnswer.None);
            }

            centre = next;
        }
    }
}
