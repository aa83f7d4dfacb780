// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Timonier.Storage;

/// <summary>Optimistic concurrency: each root has an <c>int Version</c> that grows when it, or any row it owns, changes.</summary>
/// <remarks>PostgreSQL's own row stamp would miss a change of an owned row alone. Two writers: the second one's save throws
/// <see cref="DbUpdateConcurrencyException"/>, which the host shows as « modifié entre-temps ».</remarks>
internal static class RowVersions
{
    internal const string Property = "Version";

    public static void Bump(ChangeTracker tracker)
    {
        var roots = tracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => RootOf(e, tracker))
            .Distinct()
            .ToList();
        foreach (var root in roots.Where(r => r.State is EntityState.Modified or EntityState.Unchanged && r.Metadata.FindProperty(Property) is not null))
            root.Property(Property).CurrentValue = (int)root.Property(Property).OriginalValue! + 1;
    }

    private static EntityEntry RootOf(EntityEntry entry, ChangeTracker tracker)
    {
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var key = ownership.Properties.Select(p => entry.Property(p.Name).CurrentValue).ToArray();
            entry = tracker.Entries().First(candidate =>
                candidate.Metadata == ownership.PrincipalEntityType
                && ownership.PrincipalKey.Properties.Select(p => candidate.Property(p.Name).CurrentValue).SequenceEqual(key));
        }

        return entry;
    }
}
