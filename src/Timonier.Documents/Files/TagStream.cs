// SPDX-License-Identifier: Apache-2.0
using System.Xml;

namespace Timonier.Documents.Files;

/// <summary>A stream of XML that refuses a tag or a text so long that the parser would hold it whole in memory.</summary>
internal sealed class TagStream(Stream inner) : ForwardStream
{
    /// <summary>Most bytes between two <c>&lt;</c>: a cell holds 32,767 characters at most, of six bytes when each is escaped.</summary>
    private const int MaxRun = 2 << 20;

    private int run;

    /// <inheritdoc/>
    /// <exception cref="XmlException">A tag or a text is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        // Small pieces, so that none holds more than a run may.
        var count = inner.Read(buffer.Length > MaxRun ? buffer[..MaxRun] : buffer);
        var last = buffer[..count].LastIndexOf((byte)'<');
        run = last < 0 ? run + count : count - last - 1;
        return run <= MaxRun ? count : throw new XmlException("A tag or a text is too long.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
