// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>A piece of a stream that can be sought, read forward; the stream itself stays open.</summary>
internal sealed class SectionStream(Stream whole, long start, long length) : ForwardStream
{
    private long position;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - position);
        if (wanted <= 0)
            return 0;
        if (whole.Position != start + position)
            whole.Position = start + position;
        var count = whole.Read(buffer[..wanted]);
        position += count;
        return count;
    }
}
