// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;

namespace Timonier.Storage;

/// <summary>The unit of work on workflow entities. It knows no room: each room lays its own tables in <c>&lt;Room&gt;Tables.cs</c>.</summary>
/// <remarks>
/// Rows of record (units, definitions, observations) never pass here: they are copied in and read back by SQL.
/// Saving is refused outside a <see cref="Recording"/>, so that no act can forget its journal.
/// </remarks>
public sealed class TimonierDb(DbContextOptions<TimonierDb> options) : DbContext(options)
{
    /// <summary>The recording under way, or nothing.</summary>
    internal Recording? Recording { get; set; }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Recording is { IsSaving: true }
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Entities are saved by a Recording, which writes the journal in the same transaction.");

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Entities are saved asynchronously, by a Recording.");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(TimonierDb).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
}
