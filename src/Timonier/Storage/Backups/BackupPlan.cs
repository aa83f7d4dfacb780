// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Backups;

/// <summary>Backups that a server makes by itself.</summary>
/// <param name="Folder">Where the files go: another disk than the data's, better another machine's.</param>
/// <param name="Passphrase">What they are sealed with.</param>
public sealed record BackupPlan(string Folder, Passphrase Passphrase)
{
    /// <summary>Between two backups.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Between two drills: a backup that was never restored is a hope.</summary>
    public TimeSpan DrillEvery { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Files kept; beyond, the oldest that the plan made goes.</summary>
    public int Kept { get; init; } = 14;
}
