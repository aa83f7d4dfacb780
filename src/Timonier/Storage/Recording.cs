// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Storage;

/// <summary>One act's transaction: what it writes, its journal rows and, when facts changed, its revision, all or nothing.</summary>
/// <remarks>
/// The change number is given at the start and stamped on every row of record; the revision (knowledge time) is taken under the network's lock
/// as the last statement before commit, so that revisions follow the order of commits and the lock is held for a moment only.
/// Disposed without a commit, nothing remains.
/// </remarks>
public sealed class Recording : IAsyncDisposable
{
    private static readonly JsonSerializerOptions JournalJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimonierDb db;
    private readonly IDbContextTransaction transaction;
    private readonly List<(string Kind, string Subject, string Content, string? Aside)> notes = [];

    private Recording(TimonierDb db, IDbContextTransaction transaction, ActStamp stamp, DateTimeOffset at)
    {
        this.db = db;
        this.transaction = transaction;
        Stamp = stamp;
        At = at;
    }

    /// <summary>Number of this change, unique over the instance.</summary>
    public long ChangeId { get; private set; }

    /// <summary>Who does what.</summary>
    public ActStamp Stamp { get; private set; }

    /// <summary>When the act began, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The connection whose transaction this is, for COPY and SQL.</summary>
    public NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    internal bool IsSaving { get; private set; }

    /// <summary>Begins an act.</summary>
    public static async Task<Recording> OpenAsync(TimonierDb db, ActStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        if (db.Recording is not null)
            throw new InvalidOperationException("One act, one transaction: a recording is under way on this context.");
        var recording = new Recording(db, await db.Database.BeginTransactionAsync(ct), stamp, Microseconds(clock.GetUtcNow()));
        db.Recording = recording;
        await using var next = new NpgsqlCommand("select nextval('change_number')", recording.Connection);
        recording.ChangeId = (long)(await next.ExecuteScalarAsync(ct))!;
        return recording;
    }

    /// <summary>From now on the act writes in the network that it has just created.</summary>
    internal void MoveTo(int network) => Stamp = Stamp with { Network = network };

    /// <summary>Adds a journal row for what EF does not see: a batch, a sign-in, a read of a sensitive compartment.</summary>
    public void Note(string subjectKind, string subject, object content) =>
        notes.Add((subjectKind, subject, JsonSerializer.Serialize(content, JournalJson), null));

    /// <summary>Erases the texts that the journal kept aside about somebody or something; what was erased is itself told, by its digest.</summary>
    /// <param name="owners">Whose: the identity of an account, or kind and identity of an entity, parted by a space.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task EraseTextsAsync(IReadOnlyList<string> owners, CancellationToken ct)
    {
        await using var erase = new NpgsqlCommand(
            "update journal_personal set salt = null, value = null where network_id = $1 and owner = any($2) and value is not null returning encode(digest, 'hex')", Connection);
        erase.Parameters.Add(new() { Value = Stamp.Network });
        erase.Parameters.Add(new() { Value = owners.ToArray() });
        await using var reader = await erase.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            Note("personal_text", reader.GetString(0), new { Erased = true });
    }

    /// <summary>Commits an act that changed facts of the network; returns its revision.</summary>
    /// <param name="touches">Which kinds of facts changed: readers reload these and no others.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<long> CommitFactsAsync(FactKinds touches, CancellationToken ct)
    {
        await WriteAsync(ct);
        await using var take = new NpgsqlCommand("select take_revision($1, $2, $3, $4, $5, $6)", Connection);
        take.Parameters.Add(new() { Value = Stamp.Network });
        take.Parameters.Add(new() { Value = ChangeId });
        take.Parameters.Add(new() { Value = At });
        take.Parameters.Add(new() { Value = (object?)Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        take.Parameters.Add(new() { Value = Stamp.Act });
        take.Parameters.Add(new() { Value = touches.ToNames() });
        var revision = (long)(await take.ExecuteScalarAsync(ct))!;
        await transaction.CommitAsync(ct);
        StorageMeter.Acts.Add(1, new KeyValuePair<string, object?>("act", Stamp.Act));
        return revision;
    }

    /// <summary>Commits an act that changed no fact of the network: accounts, sessions, jobs.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await WriteAsync(ct);
        await transaction.CommitAsync(ct);
        StorageMeter.Acts.Add(1, new KeyValuePair<string, object?>("act", Stamp.Act));
    }

    /// <summary>Ends the act; what was not committed is undone.</summary>
    public async ValueTask DisposeAsync()
    {
        db.Recording = null;
        await transaction.DisposeAsync();
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        RowVersions.Bump(db.ChangeTracker);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            NoteEntity(entry);
        IsSaving = true;
        try
        {
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
        }
        finally
        {
            IsSaving = false;
        }

        await WriteNotesAsync(ct);
    }

    private void NoteEntity(EntityEntry entry)
    {
        var content = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["·"] = entry.State.ToString() };
        var aside = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => entry.State is not EntityState.Modified || p.IsModified))
        {
            if (property.Metadata.FindAnnotation(Journalled.AsideAnnotation) is not null && property.CurrentValue is string text)
                aside[property.Metadata.Name] = text;
            else
                content[property.Metadata.Name] = property.Metadata.FindAnnotation(Journalled.HiddenAnnotation) is null ? property.CurrentValue?.ToString() : "·";
        }

        var key = string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
        var kind = SnakeCaseConvention.SnakeCase(entry.Metadata.ClrType.Name);
        notes.Add((kind, key, JsonSerializer.Serialize(content, JournalJson), aside.Count == 0 ? null : JsonSerializer.Serialize(aside, JournalJson)));
    }

    private async Task WriteNotesAsync(CancellationToken ct)
    {
        if (notes.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var (kind, subject, content, aside) in notes)
        {
            var command = new NpgsqlBatchCommand("select write_journal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
            command.Parameters.Add(new() { Value = Stamp.Network });
            command.Parameters.Add(new() { Value = ChangeId });
            command.Parameters.Add(new() { Value = At });
            command.Parameters.Add(new() { Value = (object?)Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
            command.Parameters.Add(new() { Value = Stamp.Actor });
            command.Parameters.Add(new() { Value = Stamp.Act });
            command.Parameters.Add(new() { Value = kind });
            command.Parameters.Add(new() { Value = subject });
            command.Parameters.Add(new() { Value = content, NpgsqlDbType = NpgsqlDbType.Jsonb });
            command.Parameters.Add(new() { Value = (object?)aside ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
        notes.Clear();
    }

    /// <summary>PostgreSQL keeps microseconds: what is hashed must be what is read back.</summary>
    private static DateTimeOffset Microseconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % 10), TimeSpan.Zero);
}
