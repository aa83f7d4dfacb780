// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using System.Text;
using Timonier.Foundation;

namespace Timonier.Storage.Backups;

/// <summary>What opens a backup. It is written nowhere and never shown.</summary>
public sealed class Passphrase
{
    /// <summary>Fewest characters: with 600,000 rounds, beyond guessing when it is a phrase.</summary>
    public const int Shortest = 12;

    private readonly byte[] bytes;

    private Passphrase(string text) => bytes = Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC));

    /// <summary>Takes a phrase; one too short is refused. Ends of lines around it are left out.</summary>
    public static Outcome<Passphrase> Of(string text)
    {
        var trimmed = text.Trim('\r', '\n');
        return trimmed.Length < Shortest ? BackupRefusals.ShortPassphrase.With(Shortest) : new Passphrase(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => "·";

    /// <summary>Keys of one file: PBKDF2-SHA-256.</summary>
    internal byte[] Derive(byte[] salt, int rounds, int length) => Rfc2898DeriveBytes.Pbkdf2(bytes, salt, rounds, HashAlgorithmName.SHA256, length);
}
