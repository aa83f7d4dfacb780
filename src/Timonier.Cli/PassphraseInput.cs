// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;
using Timonier.Storage.Backups;

namespace Timonier.Cli;

/// <summary>Takes the passphrase of backups from a file, the environment or the keyboard: never from the arguments, which others read.</summary>
internal static class PassphraseInput
{
    /// <summary>Names the file, like <c>--passphrase-file</c>.</summary>
    public const string FileVariable = "TIMONIER_PASSPHRASE_FILE";

    private const string Variable = "TIMONIER_PASSPHRASE";

    /// <summary>The option of every command that needs it.</summary>
    public static System.CommandLine.Option<FileInfo?> Option() => new("--passphrase-file")
    {
        Description = "Fichier qui contient la phrase de passe\u202f; sinon TIMONIER_PASSPHRASE_FILE, TIMONIER_PASSPHRASE, ou le clavier.",
    };

    /// <summary>Reads it.</summary>
    public static Outcome<Passphrase> Read(FileInfo? given)
    {
        var path = given?.FullName ?? Environment.GetEnvironmentVariable(FileVariable);
        if (!string.IsNullOrEmpty(path))
            return OfFile(path);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
            return Passphrase.Of(text);
        return Console.IsInputRedirected ? BackupRefusals.NoPassphrase : Passphrase.Of(Ask());
    }

    private static Outcome<Passphrase> OfFile(string path)
    {
        var full = Path.GetFullPath(path);
        if (Storage.Embedded.ClusterSettings.FromEnvironment() is { IsDone: true, Value: { } settings }
            && full.StartsWith(Path.GetFullPath(settings.Home) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return BackupRefusals.PassphraseAtHome.With(settings.Home);
        }

        try
        {
            return Passphrase.Of(File.ReadAllText(full));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.PassphraseFile.With(full, failure.Message);
        }
    }

    private static string Ask()
    {
        Console.Error.Write("Phrase de passe des sauvegardes : ".Replace(" :", "\u00a0:", StringComparison.Ordinal));
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0')
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
