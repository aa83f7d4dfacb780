// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Timonier.Storage.Sealing;

/// <summary>What a journal row and a link of the chain hash to: SHA-256 over fields that each tell their own length.</summary>
/// <remarks>
/// The database computes the first one when a row is written (<c>journal_hash</c>); the program computes both again when it checks,
/// so that a function altered in the database hides nothing.
/// </remarks>
public static class JournalHash
{
    /// <summary>Length of a hash, in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>The head before the first link of a network.</summary>
    public static byte[] Beginning(int network) => SHA256.HashData(Encoding.UTF8.GetBytes(Field("timonier journal") + Field(Text(network))));

    /// <summary>The hash of a row.</summary>
    public static byte[] Of(SealedRow row) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        Field(Text(row.Network)) + Field(Text(row.Id)) + Field(Text(row.Change)) + Field(Text((row.At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond)),
        Field(row.Account?.ToString()) + Field(Convert.ToHexStringLower(row.ActorDigest)),
        Field(row.Act) + Field(row.SubjectKind) + Field(row.Subject),
        Field(row.Content))));

    /// <summary>The head after a link.</summary>
    public static byte[] Head(byte[] before, JournalLink link)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(Encoding.UTF8.GetBytes(Field(Text(link.Network)) + Field(Text(link.Position)) + Field(Text(link.Row))));
        hash.AppendData(link.ContentHash);
        return hash.GetHashAndReset();
    }

    private static string Field(string? text) => text is null ? "-," : $"{Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture)}:{text},";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
