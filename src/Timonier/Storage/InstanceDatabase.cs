// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>How the database of the instance is reached; the password is in it, so it is never shown.</summary>
public sealed class InstanceDatabase(string connectionString)
{
    /// <summary>What Npgsql is given.</summary>
    internal string ConnectionString { get; } = connectionString;

    /// <inheritdoc/>
    public override string ToString() => "·";
}
