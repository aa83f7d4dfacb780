// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;

namespace Timonier.Storage.Backups;

/// <summary>A stream whose bytes leave encrypted, in authenticated chunks. <see cref="Complete"/> writes the last one: without it the file is incomplete.</summary>
internal sealed class ChunkWriter : Stream
{
    private readonly Stream output;
    private readonly ChunkCipher cipher;
    private readonly byte[] clear = new byte[ChunkCipher.ChunkSize];
    private readonly byte[] framed = new byte[ChunkCipher.PrefixSize + ChunkCipher.ChunkSize + ChunkCipher.TagSize];
    private int filled;
    private long number;

    public ChunkWriter(Stream output, Passphrase passphrase)
    {
        var header = BackupHeader.Create(passphrase);
        (this.output, cipher) = (output, new(header));
        output.Write(header.Bytes);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == clear.Length)
                WriteChunk(ChunkPlace.Inside);
            var taken = Math.Min(buffer.Length, clear.Length - filled);
            buffer[..taken].CopyTo(clear.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Writes the last chunk.</summary>
    public void Complete() => WriteChunk(ChunkPlace.Last);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void WriteChunk(ChunkPlace place)
    {
        BinaryPrimitives.WriteInt32LittleEndian(framed, place is ChunkPlace.Last ? -filled - 1 : filled);
        var whole = framed.AsMemory(0, ChunkCipher.PrefixSize + filled + ChunkCipher.TagSize);
        cipher.Encrypt(number++, (clear.AsMemory(0, filled), whole[ChunkCipher.PrefixSize..]), place);
        output.Write(whole.Span);
        filled = 0;
    }
}
