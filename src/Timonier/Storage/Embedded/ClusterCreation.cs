// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>Makes the data folder of a new home: all of it, or nothing of it.</summary>
internal static class ClusterCreation
{
    /// <summary>Makes the data folder, with French order of text by default and one role whose password is generated.</summary>
    /// <returns>Nothing, or the refusal drawn from the journal.</returns>
    public static async Task<Refusal?> RunAsync(ClusterHome home, string initdb, Launcher launcher, Durability durability)
    {
        // A server ran in it: the power went before its renaming reached the disk.
        if (File.Exists(Path.Combine(home.UnfinishedData, "postmaster.opts")))
        {
            Directory.Move(home.UnfinishedData, home.Data);
            return null;
        }

        if (Directory.Exists(home.UnfinishedData))
        {
            Directory.Delete(home.UnfinishedData, recursive: true);
        }

        ClusterHome.WritePrivateFile(home.PasswordFile, RandomNumberGenerator.GetHexString(40, lowercase: true));
        List<string> arguments =
        [
            "-D", home.UnfinishedData, "-U", Endpoint.Role, "--auth=scram-sha-256", $"--pwfile={home.PasswordFile}",
            "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fr-FR", "--data-checksums", "--no-instructions",
        ];
        if (OperatingSystem.IsLinux())
        {
            // With the plain C ctype, trigrams and text search parsers do not know an accented letter as a letter.
            arguments.Add("--lc-ctype=C.UTF-8");
        }

        if (durability == Durability.Disposable)
        {
            arguments.Add("--no-sync");
        }

        var start = home.JournalLength;
        var code = await Task.Factory.StartNew(
            () =>
            {
                using var process = launcher.Start(initdb, arguments);
                process.WaitForExit();
                return process.ExitCode;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (code != 0)
        {
            return EmbeddedRefusals.Explain(home, home.JournalSince(start), EmbeddedRefusals.NotCreated);
        }

        Directory.Move(home.UnfinishedData, home.Data);
        return null;
    }
}
