// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using System.Text;
using Npgsql;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>Who may what: the union of the rooms' rights, by role. The table is read by a person whenever it changes.</summary>
public sealed class PolicyTests(Cluster cluster)
{
    [Fact]
    public async Task The_policy_is_the_one_that_was_accepted()
    {
        var rights = Rights();
        var roles = await ReadRolesAsync();
        var page = new StringBuilder("Every right of every room, its scope, and the roles that give it (migration 0004 and later).\n\n");
        foreach (var right in rights)
        {
            page.Append(right.Code).Append(" (").Append(right.Scope).Append(") : ").Append(right.Label).Append('\n');
            page.Append("    ").AppendJoin(", ", roles.Where(r => r.Rights.Contains(right.Code)).Select(r => r.Code)).Append('\n');
        }

        page.Append("\nRoles whose own small counts are shown to them: ").AppendJoin(", ", roles.Where(r => r.OwnsFigures).Select(r => r.Code)).Append('\n');
        Golden.Match(page.ToString(), "policy.txt");
    }

    [Fact]
    public async Task A_role_gives_rights_that_a_room_declares_and_every_right_is_given()
    {
        var declared = Rights().Select(r => r.Code).ToList();
        var given = (await ReadRolesAsync()).SelectMany(r => r.Rights).Distinct().ToList();
        Faults.None(given.Except(declared).Select(code => $"{code} is given and declared nowhere"));
        Faults.None(declared.Except(given).Select(code => $"{code} is declared and given to nobody"));
        Assert.Equal(declared.Distinct(), declared);
    }

    [Fact]
    public void A_right_bears_the_name_of_its_room()
    {
        foreach (var (room, right) in Declared())
            Assert.StartsWith(room.Namespace!.Split('.')[1].ToLowerInvariant().TrimEnd('s'), right.Code, StringComparison.Ordinal);
    }

    private static List<Right> Rights() => [.. Declared().Select(d => d.Right)];

    private static IEnumerable<(Type Room, Right Right)> Declared() =>
        from type in typeof(TimonierDb).Assembly.GetExportedTypes()
        where type.Name.EndsWith("Rights", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true }
        orderby type.FullName
        let all = (IReadOnlyList<Right>)type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
        from right in all
        select (type, right);

    private async Task<List<Role>> ReadRolesAsync()
    {
        await using var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("select code, label, rights, owns_figures from role order by position");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var roles = new List<Role>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            roles.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<string[]>(2), reader.GetBoolean(3)));
        return roles;
    }
}
