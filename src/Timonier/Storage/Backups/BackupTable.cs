// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Backups;

/// <summary>One table of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns copied, in order.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The table and its columns as COPY names them.</summary>
    public string Target => $"{Quoted(Name)} ({string.Join(", ", Columns.Select(Quoted))})";

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
