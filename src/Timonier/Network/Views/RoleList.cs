// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Storage;

namespace Timonier.Network.Views;

/// <summary>The roles of the instance, in their own order.</summary>
public sealed class RoleList(TimonierDb db)
{
    /// <summary>Reads them.</summary>
    public async Task<IReadOnlyList<Role>> ReadAsync(CancellationToken ct) =>
        await db.Set<Role>().AsNoTracking().OrderBy(r => EF.Property<int>(r, "Position")).ToListAsync(ct);
}
