// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Timonier.Storage.Backups;

/// <summary>The first bytes of a backup, in clear: what the key is made from, and what tells a wrong passphrase from damaged bytes.</summary>
/// <remarks>
/// Magic (8), rounds (4), salt (16), check (16). Everything after is chunks. The whole header is authenticated with each chunk.
/// Each file has a salt of its own, hence a key of its own, so that a counter is enough for the nonces.
/// </remarks>
internal sealed class BackupHeader
{
    public const int Size = 44;

    /// <summary>Rounds of PBKDF2-SHA-256 that OWASP advises (Password Storage Cheat Sheet, 2023).</summary>
    private const int Rounds = 600_000;

    /// <summary>Beyond, a file would only make us count.</summary>
    private const int MostRounds = 10_000_000;

    private const int KeySize = 32;
    private const int SaltSize = 16;
    private const int CheckSize = 16;
    private const int CheckAt = Size - CheckSize;

    private BackupHeader(byte[] bytes, byte[] key) => (Bytes, Key) = (bytes, key);

    private static ReadOnlySpan<byte> Magic => "TMNRBK01"u8;

    /// <summary>The header as written.</summary>
    public byte[] Bytes { get; }

    /// <summary>The key of the chunks.</summary>
    public byte[] Key { get; }

    /// <summary>A header for a new file.</summary>
    public static BackupHeader Create(Passphrase passphrase)
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Rounds);
        RandomNumberGenerator.Fill(bytes.AsSpan(12, SaltSize));
        var (key, check) = Derive(bytes, passphrase);
        check.CopyTo(bytes, CheckAt);
        return new(bytes, key);
    }

    /// <summary>Reads the header of a file.</summary>
    public static BackupHeader Read(Stream file, Passphrase passphrase)
    {
        var bytes = new byte[Size];
        if (file.ReadAtLeast(bytes, Size, throwOnEndOfStream: false) < Size || !bytes.AsSpan(0, 6).SequenceEqual(Magic[..6]))
            throw new BackupException(BackupRefusals.NotABackup);
        if (!bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new BackupException(BackupRefusals.LaterForm);
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)) is < Rounds or > MostRounds)
            throw new BackupException(BackupRefusals.NotABackup);
        var (key, check) = Derive(bytes, passphrase);
        return CryptographicOperations.FixedTimeEquals(check, bytes.AsSpan(CheckAt))
            ? new(bytes, key)
            : throw new BackupException(BackupRefusals.WrongPassphrase);
    }

    private static (byte[] Key, byte[] Check) Derive(byte[] bytes, Passphrase passphrase)
    {
        var derived = passphrase.Derive(bytes.AsSpan(12, SaltSize).ToArray(), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)), 2 * KeySize);
        return (derived.AsSpan(0, KeySize).ToArray(), HMACSHA256.HashData(derived.AsSpan(KeySize), bytes.AsSpan(0, CheckAt)).AsSpan(0, CheckSize).ToArray());
    }
}
