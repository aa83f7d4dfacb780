// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Storage.Backups;

/// <summary>A backup that was written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Size">Bytes of the file.</param>
public sealed record BackupMade(string Path, long Size)
{
    /// <summary>The same in a sentence.</summary>
    public string Sentence => $"Sauvegarde écrite\u00a0: {Path} ({FrenchNumbers.Count(Size / 1e6m, 1, "Mo", "Mo")}).";
}
