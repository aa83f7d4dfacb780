// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Timonier.Storage.Backups;

/// <summary>AES-256-GCM over the chunks of one file: each is bound to the header, to its number and to being the last or not.</summary>
internal sealed class ChunkCipher(BackupHeader header) : IDisposable
{
    /// <summary>Bytes of a chunk, in clear.</summary>
    public const int ChunkSize = 1 << 20;

    /// <summary>Before each chunk: its length, negative for the last one.</summary>
    public const int PrefixSize = sizeof(int);

    /// <summary>After each chunk.</summary>
    public const int TagSize = 16;

    private readonly AesGcm aes = new(header.Key, TagSize);
    private readonly byte[] nonce = new byte[12];
    private readonly byte[] bound = [.. header.Bytes, .. new byte[9]];

    /// <summary>Encrypts the next chunk.</summary>
    public void Encrypt(long number, (ReadOnlyMemory<byte> Clear, Memory<byte> Sealed) chunk, ChunkPlace place) =>
        aes.Encrypt(Nonce(number), chunk.Clear.Span, chunk.Sealed.Span[..^TagSize], chunk.Sealed.Span[^TagSize..], Bound(number, place));

    /// <summary>Decrypts the next chunk; false when it is not as it was written.</summary>
    public bool TryDecrypt(long number, (ReadOnlyMemory<byte> Sealed, Memory<byte> Clear) chunk, ChunkPlace place)
    {
        try
        {
            aes.Decrypt(Nonce(number), chunk.Sealed.Span[..^TagSize], chunk.Sealed.Span[^TagSize..], chunk.Clear.Span, Bound(number, place));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => aes.Dispose();

    private byte[] Nonce(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        return nonce;
    }

    private byte[] Bound(long number, ChunkPlace place)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bound.AsSpan(BackupHeader.Size), number);
        bound[^1] = (byte)place;
        return bound;
    }
}
