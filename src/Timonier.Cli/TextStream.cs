// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Cli;

/// <summary>Bytes of UTF-8 written to the command's output, whose characters they are; the mark at the start is left out.</summary>
internal sealed class TextStream(TextWriter output) : Stream
{
    private readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    private char[] characters = new char[1 << 12];
    private bool isStarted;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (characters.Length < buffer.Length)
            characters = new char[buffer.Length];
        var count = decoder.GetChars(buffer, characters, flush: false);
        var skipped = !isStarted && count > 0 && characters[0] == '\uFEFF' ? 1 : 0;
        isStarted |= count > 0;
        output.Write(characters.AsSpan(skipped, count - skipped));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
