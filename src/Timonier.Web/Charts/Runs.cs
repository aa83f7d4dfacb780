// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>Cuts a series into the stretches that a line may join.</summary>
internal static class Runs
{
    /// <summary>The longest stretches of present values that cross no cut, in order; <c>End</c> is the first position after.</summary>
    /// <param name="count">How many positions there are.</param>
    /// <param name="isPresent">Whether there is a value at a position.</param>
    /// <param name="isCut">Whether no line may come from the position before.</param>
    public static IEnumerable<(int Start, int End)> Of(int count, Func<int, bool> isPresent, Func<int, bool> isCut)
    {
        var start = 0;
        while (start < count)
        {
            if (!isPresent(start))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < count && isPresent(end) && !isCut(end))
                end++;
            yield return (start, end);
            start = end;
        }
    }
}
