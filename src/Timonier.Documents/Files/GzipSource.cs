// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;

namespace Timonier.Documents.Files;

/// <summary>Unpacks a gzip file, of one member or several, and makes sure that its end was there.</summary>
/// <remarks>
/// The base library takes a file cut short for a shorter file. So one more member, whose content is known, is put behind the file:
/// it comes out last when the file is whole; when it is cut, the deflate data or the check sum before it make no sense.
/// </remarks>
internal sealed class GzipSource : ForwardStream
{
    private static readonly byte[] Seal = [.. "\u2020 end of the file \u2020"u8];

    private static readonly byte[] SealMember = Pack(Seal);

    private readonly GZipStream gzip;
    private readonly byte[] held = new byte[1 << 16];
    private int start;
    private int end;
    private bool isEnded;

    /// <summary>Unpacks <paramref name="packed"/>, which is read forward and closed with this.</summary>
    public GzipSource(Stream packed) =>
        gzip = new GZipStream(new ChainedStream(packed, new MemoryStream(SealMember)), CompressionMode.Decompress);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged or cut.</exception>
    public override int Read(Span<byte> buffer)
    {
        // What may be the seal is held back until something follows it.
        while (!isEnded && end - start <= Seal.Length)
        {
            held.AsSpan(start, end - start).CopyTo(held);
            end -= start;
            start = 0;
            var more = gzip.Read(held.AsSpan(end));
            end += more;
            isEnded = more == 0;
            if (isEnded)
            {
                if (!held.AsSpan(start, end - start).EndsWith(Seal))
                    throw new InvalidDataException("The gzip file has no end.");
                end -= Seal.Length;
            }
        }

        var count = Math.Min(buffer.Length, isEnded ? end - start : end - start - Seal.Length);
        held.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            gzip.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var member = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            member.Write(content);
        return packed.ToArray();
    }
}
