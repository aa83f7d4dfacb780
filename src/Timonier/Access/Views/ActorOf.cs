// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using Timonier.Network;

namespace Timonier.Access.Views;

/// <summary>Builds the actor of a session, of the console or of the program.</summary>
/// <remarks>
/// One small query a request: the session, its account and the version of everything that gives rights. Actors are remembered by account
/// until that version moves, on whatever node it was moved. Thread-safe.
/// </remarks>
public sealed class ActorOf(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>How often the hour of the last visit is written: the list of one's sessions needs no better.</summary>
    private static readonly TimeSpan VisitGrain = TimeSpan.FromMinutes(1);

    private const string ConsoleName = "Ligne de commande";

    private readonly ConcurrentDictionary<AccountId, (long Version, Actor Actor)> remembered = new();

    /// <summary>The actor of the session that bears a token, or nothing: no such session, it is over, or its account is disabled.</summary>
    public async Task<SignedInActor?> SessionAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        SignedInActor found;
        DateTimeOffset lastSeen;
        long version;
        await using (var command = source.CreateCommand("""
            select s.sign_in_session_id, s.account_id, s.last_seen_at, a.must_change_password, v.version, s.step, s.proven_at
            from sign_in_session s join account a on a.network_id = 0 and a.account_id = s.account_id, access_version v
            where s.network_id = 0 and s.token_hash = $1 and s.expires_at > $2 and a.disabled_at is null
            """))
        {
            command.Parameters.Add(new() { Value = SecretToken.HashOf(token) });
            command.Parameters.Add(new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (!await reader.ReadAsync(ct))
                return null;
            version = reader.GetInt64(4);
            lastSeen = reader.GetFieldValue<DateTimeOffset>(2);
            found = new(null!, new(reader.GetGuid(1)), new(reader.GetGuid(0)), reader.GetBoolean(3))
            {
                Step = AccessTables.StepOf(reader.GetString(5)),
                ProvenAt = reader.GetFieldValue<DateTimeOffset>(6),
            };
        }

        var actor = await AccountAsync(found.Account, version, ct);
        if (IdleLimitOf(actor) is { } limit && now - lastSeen > limit)
            return null;
        if (now - lastSeen >= VisitGrain)
            await NoteVisitAsync(found.Session, now, ct);
        return found with { Actor = actor };
    }

    /// <summary>The shortest idle time among the roles held today, or nothing.</summary>
    private static TimeSpan? IdleLimitOf(Actor actor) =>
        actor.Mandates.Where(m => m.HoldsOn(actor.Day)).Min(m => m.Role.IdleMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>The actor of the command line: whoever runs it holds the database itself, so it may what any role may, over the instance, under its own name in the journal. It opens no compartment.</summary>
    public async Task<Actor> ConsoleAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(array_agg(distinct given), '{}') from role, unnest(rights) given");
        var rights = (string[])(await command.ExecuteScalarAsync(ct))!;
        var everything = new Role("console", ConsoleName, rights, OwnsFigures: false);
        return new(null, ConsoleName, [new(everything, NetworkId.References, "", null, DateOnly.MinValue, null)], InstanceDay.Today(clock));
    }

    /// <summary>The actor of an account as it stands today, for those who look into its rights: nobody acts with it.</summary>
    internal Task<Actor> ReadAsync(AccountId account, CancellationToken ct) => ReadAsync(account, InstanceDay.Today(clock), ct);

    private async Task<Actor> AccountAsync(AccountId account, long version, CancellationToken ct)
    {
        var today = InstanceDay.Today(clock);
        if (remembered.TryGetValue(account, out var known) && known.Version == version && known.Actor.Day == today)
            return known.Actor;
        var actor = await ReadAsync(account, today, ct);
        remembered[account] = (version, actor);
        return actor;
    }

    private async Task<Actor> ReadAsync(AccountId account, DateOnly today, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select p.name, r.code, r.label, r.rights, r.owns_figures, r.is_delegable, r.gives, r.idle_minutes, m.held_in, m.tree, m.root_unit_id,
              greatest(m.valid_from, s.valid_from), least(m.valid_to, s.valid_to), m.mandate_id, m.nature, m.compartments
            from account a
            join person p on p.network_id = 0 and p.person_id = a.person_id
            left join mandate m on m.network_id = 0 and m.person_id = a.person_id
            left join mandate s on s.network_id = 0 and s.mandate_id = m.source_mandate_id
            left join role r on r.network_id = 0 and r.code = m.role
            where a.network_id = 0 and a.account_id = $1
            order by m.valid_from, m.mandate_id
            """);
        command.Parameters.Add(new() { Value = account.Value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var name = "";
        var mandates = new List<HeldMandate>();
        while (await reader.ReadAsync(ct))
        {
            name = reader.GetString(0);
            if (reader.IsDBNull(1))
                continue;
            mandates.Add(new(
                ReadRole(reader, 1),
                new(reader.GetInt32(8)),
                reader.GetString(9),
                reader.IsDBNull(10) ? null : new UnitId(reader.GetInt32(10)),
                reader.GetFieldValue<DateOnly>(11),
                reader.IsDBNull(12) ? null : reader.GetFieldValue<DateOnly>(12))
            {
                Id = new(reader.GetGuid(13)),
                Nature = Enum.Parse<MandateNature>(reader.GetString(14), ignoreCase: true),
                Compartments = reader.GetFieldValue<string[]>(15),
            });
        }

        return new(account.Value, name, mandates, today);
    }

    private async Task NoteVisitAsync(SignInSessionId session, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand("update sign_in_session set last_seen_at = $2 where network_id = 0 and sign_in_session_id = $1");
        command.Parameters.Add(new() { Value = session.Value });
        command.Parameters.Add(new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static Role ReadRole(NpgsqlDataReader reader, int first) =>
        new(reader.GetString(first), reader.GetString(first + 1), reader.GetFieldValue<string[]>(first + 2), reader.GetBoolean(first + 3))
        {
            IsDelegable = reader.GetBoolean(first + 4),
            Gives = reader.GetFieldValue<string[]>(first + 5),
            IdleMinutes = reader.IsDBNull(first + 6) ? null : reader.GetInt32(first + 6),
        };
}
