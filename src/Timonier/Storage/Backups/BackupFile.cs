// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Storage.Checks;

namespace Timonier.Storage.Backups;

/// <summary>Makes a backup in a file: whole and on the disk, or not there at all.</summary>
public sealed class BackupFile(BackupWriter writer, UpkeepRuns runs)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes it beside its place, then in it; how it ended is kept for the administrator to see.</summary>
    public async Task<Outcome<BackupMade>> WriteAsync(string path, Passphrase passphrase, CancellationToken ct)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
            return BackupRefusals.Exists.With(full);
        var part = full + ".part";
        try
        {
            var made = new BackupMade(full, await WriteAsync(part, full, passphrase, ct));
            await runs.NoteAsync(UpkeepKind.Backup, isGood: true, made.Sentence, ct);
            return made;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var refusal = BackupRefusals.CannotWrite.With(full, failure.Message);
            await runs.NoteAsync(UpkeepKind.Backup, isGood: false, refusal.Message, CancellationToken.None);
            return refusal;
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    private async Task<long> WriteAsync(string part, string full, Passphrase passphrase, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        long size;
        await using (var file = new FileStream(part, options))
        {
            await writer.WriteAsync(file, passphrase, ct);
            file.Flush(flushToDisk: true);
            size = file.Length;
        }

        File.Move(part, full, overwrite: false);
        return size;
    }
}
