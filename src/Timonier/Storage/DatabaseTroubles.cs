// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Timonier.Storage;

/// <summary>Tells a host, at its door, what an exception means, so that it need not know the database.</summary>
public static class DatabaseTroubles
{
    /// <summary>What the exception means.</summary>
    public static DatabaseTrouble Of(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => DatabaseTrouble.Conflict,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
            => DatabaseTrouble.Conflict,
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => DatabaseTrouble.Unwritable,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DatabaseTrouble.Full,
        PostgresException { IsTransient: true } => DatabaseTrouble.Away,
        PostgresException => DatabaseTrouble.None,
        NpgsqlException => DatabaseTrouble.Away,
        { InnerException: { } inner } => Of(inner),
        _ => DatabaseTrouble.None,
    };
}
