// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Access;

/// <summary>Failures to sign in, counted in the database so that every node sees them and a restart forgets none.</summary>
internal static class SignInTryRows
{
    /// <summary>Counts a try as a failure before the password is read, so that a hundred guesses sent at once do not pass for one.</summary>
    /// <returns>Nothing when the try may go on; else how long to wait, and the try is not counted.</returns>
    public static async Task<TimeSpan?> EnterAsync(NpgsqlDataSource source, SignInSubject subject, DateTimeOffset now, CancellationToken ct)
    {
        await using (var count = source.CreateCommand("""
            insert into sign_in_tries as t (subject, failures, last_at) values ($1, 1, $2)
            on conflict (network_id, subject) do update
            set failures = case when t.last_at < $2 - interval '1 day' then 1 else least(t.failures + 1, 1000) end, last_at = $2
            where t.last_at + make_interval(secs => ($3::int[])[least(t.failures, cardinality($3::int[]))]) <= $2
            returning 1
            """))
        {
            Add(count, subject, now);
            if (await count.ExecuteScalarAsync(ct) is not null)
                return null;
        }

        await using var rest = source.CreateCommand("""
            select last_at + make_interval(secs => ($3::int[])[least(failures, cardinality($3::int[]))]) - $2 from sign_in_tries where subject = $1
            """);
        Add(rest, subject, now);
        return await rest.ExecuteScalarAsync(ct) is TimeSpan wait ? wait : TimeSpan.Zero;
    }

    /// <summary>The right password was given: failures of the login are over; the address only takes back this one try.</summary>
    public static async Task ForgiveAsync(NpgsqlDataSource source, SignInSubject login, SignInSubject address, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new("delete from sign_in_tries where subject = $1") { Parameters = { new() { Value = login.Hash } } });
        batch.BatchCommands.Add(new("update sign_in_tries set failures = greatest(failures - 1, 1) where subject = $1") { Parameters = { new() { Value = address.Hash } } });
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static void Add(NpgsqlCommand command, SignInSubject subject, DateTimeOffset now)
    {
        command.Parameters.Add(new() { Value = subject.Hash });
        command.Parameters.Add(new() { Value = now.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = subject.Waits.ToArray() });
    }
}
