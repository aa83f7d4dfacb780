// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>What there is to look at about mandates: ends that come, gaps, overlaps. For those who manage accounts.</summary>
public sealed class MandateWatch(TimonierDb db, MandateScopes scopes)
{
    /// <summary>How many days ahead ends are told.</summary>
    public const int DaysAhead = 60;

    /// <summary>Reads them, by day.</summary>
    public async Task<Outcome<IReadOnlyList<MandateAlert>>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Code, ct);
        var names = await db.Set<Person>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var found = new List<(MandateAlertKind Kind, Mandate About, IReadOnlyList<string> Persons, DateOnly From, DateOnly? To)>();
        var horizon = actor.Day.AddDays(DaysAhead);
        foreach (var chain in (await db.Set<Mandate>().AsNoTracking().ToListAsync(ct)).GroupBy(m => (m.Role, m.Network, m.Tree, m.Root)))
        {
            if (roles[chain.Key.Role].IsSingle)
            {
                found.AddRange(MandateChain.GapsOf(chain, actor.Day).Where(g => g.From <= horizon).Select(g => (MandateAlertKind.Gap, chain.First(), (IReadOnlyList<string>)[], g.From, g.To)));
                found.AddRange(MandateChain.OverlapsOf(chain, actor.Day).Select(o => (MandateAlertKind.Overlap, o.First, (IReadOnlyList<string>)[names[o.First.Person], names[o.Second.Person]], o.From, o.To)));
            }

            found.AddRange(chain
                .Where(m => m.To is { } end && end >= actor.Day && end <= horizon && !chain.Any(n => n.Person == m.Person && n.From > m.From && (n.To is null || n.To > m.To)))
                .Select(m => (MandateAlertKind.Ending, m, (IReadOnlyList<string>)[names[m.Person]], m.To!.Value, (DateOnly?)null)));
        }

        var places = await scopes.DescribeAsync(actor, found.ConvertAll(f => new MandateScope(f.About.Network, f.About.Tree, f.About.Root)), ct);
        return found.Zip(places, (f, place) => new MandateAlert(f.Kind, roles[f.About.Role].Label, place, f.Persons, f.From, f.To))
            .OrderBy(a => a.From).ThenBy(a => a.Place, StringComparer.CurrentCulture).ToList();
    }
}
