// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>The mandates of one role over one place, in the order of their days: where nobody holds it, where several do.</summary>
internal static class MandateChain
{
    /// <summary>Days on which nobody holds the role, from the first mandate on, that are not over on a day.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? To)> GapsOf(IEnumerable<Mandate> mandates, DateOnly day)
    {
        DateOnly? heldTo = null;
        foreach (var mandate in mandates.OrderBy(m => m.From))
        {
            if (heldTo is { } end && mandate.From > end.AddDays(1) && mandate.From > day)
                yield return (end.AddDays(1), mandate.From.AddDays(-1));
            if (mandate.To is not { } last)
                yield break;
            heldTo = heldTo is { } known && known > last ? known : last;
        }

        if (heldTo is { } over)
            yield return (over.AddDays(1), null);
    }

    /// <summary>Pairs of appointed holders whose days meet, from a day on. A delegation and an interim stand beside an appointment by nature.</summary>
    public static IEnumerable<(Mandate First, Mandate Second, DateOnly From, DateOnly? To)> OverlapsOf(IEnumerable<Mandate> mandates, DateOnly day)
    {
        var appointed = mandates.Where(m => m.Nature is MandateNature.Titular && (m.To is null || m.To >= day)).OrderBy(m => m.From).ToList();
        for (var i = 0; i < appointed.Count; i++)
        {
            foreach (var later in appointed.Skip(i + 1).Where(m => m.Person != appointed[i].Person && (appointed[i].To is null || m.From <= appointed[i].To)))
                yield return (appointed[i], later, later.From, appointed[i].To is null || later.To < appointed[i].To ? later.To : appointed[i].To);
        }
    }
}
