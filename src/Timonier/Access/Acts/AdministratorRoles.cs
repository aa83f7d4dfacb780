// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The roles that manage accounts: those of the first administrator and of the console. Which ones is data.</summary>
internal static class AdministratorRoles
{
    public static Task<List<Role>> ReadAsync(TimonierDb db, CancellationToken ct) =>
        db.Set<Role>().AsNoTracking().Where(r => r.Rights.Contains(AccessRights.Manage.Code)).ToListAsync(ct);
}
