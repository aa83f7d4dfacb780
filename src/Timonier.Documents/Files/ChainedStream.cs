// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>One stream, then another, read forward as one.</summary>
internal sealed class ChainedStream(Stream first, Stream second) : ForwardStream
{
    private bool isFirstOver;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = isFirstOver ? 0 : first.Read(buffer);
        if (count > 0 || buffer.IsEmpty)
            return count;
        isFirstOver = true;
        return second.Read(buffer);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }

        base.Dispose(disposing);
    }
}
