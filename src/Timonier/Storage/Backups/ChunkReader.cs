// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;

namespace Timonier.Storage.Backups;

/// <summary>Reads what <see cref="ChunkWriter"/> wrote. No byte comes out of a chunk that was not authenticated whole.</summary>
/// <exception cref="BackupException">Not a backup, wrong passphrase, damaged or incomplete.</exception>
internal sealed class ChunkReader : Stream
{
    private readonly Stream input;
    private readonly ChunkCipher cipher;
    private readonly byte[] framed = new byte[ChunkCipher.ChunkSize + ChunkCipher.TagSize];
    private readonly byte[] clear = new byte[ChunkCipher.ChunkSize];
    private int length;
    private int taken;
    private long number;
    private long at = BackupHeader.Size;
    private bool isOver;

    public ChunkReader(Stream input, BackupHeader header) => (this.input, cipher) = (input, new(header));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (taken == length && !isOver)
            ReadChunk();
        var given = Math.Min(buffer.Length, length - taken);
        clear.AsSpan(taken, given).CopyTo(buffer);
        taken += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void ReadChunk()
    {
        Span<byte> prefix = stackalloc byte[ChunkCipher.PrefixSize];
        Fill(prefix);
        var told = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        var (size, place) = told < 0 ? (-(told + 1), ChunkPlace.Last) : (told, ChunkPlace.Inside);
        if (size > ChunkCipher.ChunkSize)
            throw new BackupException(BackupRefusals.Damaged.With(at));
        var chunk = framed.AsMemory(0, size + ChunkCipher.TagSize);
        Fill(chunk.Span);
        if (!cipher.TryDecrypt(number++, (chunk, clear.AsMemory(0, size)), place))
            throw new BackupException(BackupRefusals.Damaged.With(at));
        (length, taken, isOver) = (size, 0, place is ChunkPlace.Last);
        at += ChunkCipher.PrefixSize + chunk.Length;
        if (isOver && input.ReadByte() >= 0)
            throw new BackupException(BackupRefusals.Damaged.With(at));
    }

    private void Fill(Span<byte> bytes)
    {
        if (input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new BackupException(BackupRefusals.Truncated.With(at));
    }
}
