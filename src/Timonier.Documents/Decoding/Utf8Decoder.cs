// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Text.Unicode;

namespace Timonier.Documents.Decoding;

/// <summary>UTF-8.</summary>
internal sealed class Utf8Decoder : ByteDecoder
{
    /// <inheritdoc/>
    public override string Name => "utf-8";

    /// <inheritdoc/>
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read, out int written) =>
        Utf8.ToUtf16(bytes, chars, out read, out written, replaceInvalidSequences: false, isFinalBlock: false);
}
