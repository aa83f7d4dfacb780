// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Network.Views;

/// <summary>The mandates held on units, for who describes the network and is about to change them.</summary>
public sealed class MandatesOf(TimonierDb db)
{
    /// <summary>Reads those whose root is one of the units and that are not over on a day, by person.</summary>
    public async Task<Outcome<IReadOnlyList<MandateEntry>>> ReadAsync(Actor actor, NetworkId network, (IReadOnlyCollection<UnitId> Units, DateOnly Day) asked, CancellationToken ct)
    {
        if (!actor.May(NetworkRights.Describe, network))
            return NetworkRefusals.NotYours;
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => m.Network == network && m.Root != null)
            .Join(db.Set<Person>().AsNoTracking(), m => m.Person, p => p.Id, (m, p) => new { Mandate = m, p.Name }).ToListAsync(ct);
        return mandates.Where(m => asked.Units.Contains(m.Mandate.Root!.Value) && (m.Mandate.To is null || m.Mandate.To >= asked.Day))
            .Select(m => new MandateEntry(m.Name, new(roles[m.Mandate.Role], network, m.Mandate.Tree, m.Mandate.Root, m.Mandate.From, m.Mandate.To)
            {
                Id = m.Mandate.Id,
                Nature = m.Mandate.Nature,
                Compartments = m.Mandate.Compartments,
            }))
            .OrderBy(m => m.Person, StringComparer.CurrentCultureIgnoreCase).ToList();
    }
}
