// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Files;

/// <summary>
/// A stream that knows how far it is read, and that stops when more comes out than may, or something else than was declared.
/// </summary>
internal sealed class BoundedStream(Stream inner, StreamBounds bounds) : ForwardStream
{
    private uint sum;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Share read so far, from 0 to 1; of the packed bytes where only their size is known; 0 where no size is.</summary>
    public double Progress => bounds switch
    {
        { Packed: { } packed } => packed.Progress,
        { Length: > 0 and var length } => Math.Min(1, (double)BytesRead / length),
        { Declared: > 0 and var declared } => Math.Min(1, (double)BytesRead / declared),
        _ => 0,
    };

    /// <inheritdoc/>
    /// <exception cref="UnreadableFileException">A bound is passed, or what comes out is not what was declared.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw DocumentsRefusals.DamagedArchive.With(bounds.Name).At(0);
        }

        BytesRead += count;
        if (bounds.Crc is not null)
            sum = Crc32.Append(sum, buffer[..count]);
        return Broken(isEnd: count == 0 && !buffer.IsEmpty) is { } refusal ? throw refusal.At(0) : count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private Refusal? Broken(bool isEnd) => bounds switch
    {
        { Declared: { } declared } when BytesRead > declared || (isEnd && BytesRead < declared) =>
            DocumentsRefusals.DamagedArchive.With(bounds.Name),
        { Crc: { } crc } when BytesRead == bounds.Declared && sum != crc => DocumentsRefusals.DamagedArchive.With(bounds.Name),
        _ when BytesRead > bounds.Limit => DocumentsRefusals.TooBigUnpacked.With(bounds.Name, ByteSize.InWords(bounds.Limit)),
        { Packed: { } packed } when BytesRead > StreamBounds.RatioFloor && BytesRead / StreamBounds.MaxRatio > packed.BytesRead =>
            DocumentsRefusals.Bomb.With(bounds.Name, StreamBounds.MaxRatio),
        _ => null,
    };
}
