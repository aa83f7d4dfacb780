// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>Which of its targets a value is measured against.</summary>
public static class TargetChoice
{
    /// <summary>The target whose deadline falls in the period of the value (the latest of them), else the first that falls after it, else the last one.</summary>
    /// <param name="deadlines">The deadlines of one unit, in order of last day.</param>
    /// <param name="period">The period of the value.</param>
    /// <returns>Its place in the list, or −1 when there is none.</returns>
    /// <remarks>A value of the very day of a deadline is measured against it: « same bucket or after ».</remarks>
    public static int Of(IReadOnlyList<Period> deadlines, Period period)
    {
        var chosen = -1;
        for (var i = 0; i < deadlines.Count; i++)
        {
            if (chosen >= 0 && deadlines[chosen].End >= period.Start && deadlines[i].End > period.End)
                break;
            chosen = i;
        }

        return chosen;
    }
}
