// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>Which of its periods an indicator is read at, when a page asks for one.</summary>
public static class PeriodChoice
{
    /// <summary>The period asked for when the indicator has it; else the last of its own that ends within it; else nothing.</summary>
    /// <param name="own">The indicator's periods, in order of last day.</param>
    /// <param name="asked">The period asked for; nothing for the latest.</param>
    public static Period? Of(IReadOnlyList<Period> own, Period? asked)
    {
        if (own.Count == 0)
            return null;
        if (asked is not { } wanted)
            return own[^1];
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (own[i] == wanted)
                return wanted;
        }

        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (own[i].End <= wanted.End && own[i].End >= wanted.Start)
                return own[i];
        }

        return null;
    }

    /// <summary>For what describes surroundings: the last period known by the end of the one asked for; a census does not come out every year.</summary>
    public static Period? AtLatest(IReadOnlyList<Period> own, Period? asked)
    {
        if (asked is null || Of(own, asked) is not null)
            return Of(own, asked);
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (own[i].End <= asked.Value.End)
                return own[i];
        }

        return null;
    }
}
