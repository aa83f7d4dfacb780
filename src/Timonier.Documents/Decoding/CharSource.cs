// SPDX-License-Identifier: Apache-2.0
using System.Buffers;

namespace Timonier.Documents.Decoding;

/// <summary>The characters of a stream of bytes, up to the first byte that cannot be one.</summary>
internal sealed class CharSource(Stream stream, ByteDecoder? given)
{
    /// <summary>Fewest characters to make room for: what one code point can take.</summary>
    public const int LeastRoom = 2;

    /// <summary>Bytes held: what a guess of the encoding can look at, and what one reading asks of the stream.</summary>
    private const int BufferSize = 1 << 16;

    private readonly byte[] bytes = new byte[BufferSize];
    private ByteDecoder decoder = given ?? new GuessingDecoder();
    private int start;
    private int end;
    private bool isStarted;
    private bool isEnded;

    /// <summary>The encoding taken: as given, as marked, or as guessed so far.</summary>
    public string Encoding => decoder.Name;

    /// <summary>
    /// Why no more characters come, when it is not the end of the file; told once the characters before it were given out.
    /// </summary>
    public CharFault Fault { get; private set; }

    /// <summary>The byte that stopped the reading, when the fault is one of encoding.</summary>
    public byte WrongByte { get; private set; }

    /// <summary>Puts the next characters at the start of <paramref name="chars"/>; 0 at the end or at a fault.</summary>
    /// <param name="chars">At least <see cref="LeastRoom"/> characters: with fewer, a pair of surrogates would never fit.</param>
    public int Read(Span<char> chars)
    {
        if (chars.Length < LeastRoom)
            throw new ArgumentException("Too little room for one code point.", nameof(chars));
        if (Fault is not CharFault.None)
            return 0;
        while (true)
        {
            Fill();
            if (start == end)
                return 0;
            var status = decoder.Decode(bytes.AsSpan(start, end - start), chars, out var read, out var written);
            start += read;
            if (status is OperationStatus.InvalidData || (status is OperationStatus.NeedMoreData && isEnded && read == 0))
            {
                Fault = CharFault.WrongByte;
                WrongByte = bytes[start];
            }

            var nul = chars[..written].IndexOf('\0');
            if (nul >= 0)
            {
                Fault = CharFault.Nul;
                return nul;
            }

            if (written > 0 || Fault is not CharFault.None)
                return written;
        }
    }

    /// <summary>
    /// Reads bytes until the buffer is full or the stream at its end; the first time, takes the mark off and lets it choose.
    /// </summary>
    private void Fill()
    {
        if (isEnded)
            return;
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        end -= start;
        start = 0;
        end += stream.ReadAtLeast(bytes.AsSpan(end), bytes.Length - end, throwOnEndOfStream: false);
        isEnded = end < bytes.Length;
        if (isStarted)
            return;
        isStarted = true;
        if (TextEncodings.Marked(bytes.AsSpan(0, end)) is not var (marked, length))
            return;
        if (given is not null && given.Name != marked.Name)
        {
            Fault = CharFault.OtherMark;
            decoder = marked;
            return;
        }

        decoder = marked;
        start = length;
    }
}
