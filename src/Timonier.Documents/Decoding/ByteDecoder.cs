// SPDX-License-Identifier: Apache-2.0
using System.Buffers;

namespace Timonier.Documents.Decoding;

/// <summary>Turns the bytes of a text file into characters, strictly: a byte that the encoding does not have stops the reading.</summary>
/// <remarks>
/// Unlike the decoders of the base library, none of these throws, replaces, or keeps bytes inside: what was not decoded is
/// still the caller's, so that the place of a wrong byte is known exactly.
/// </remarks>
internal abstract class ByteDecoder
{
    /// <summary>The encoding as it is named to users, such as <c>utf-8</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Decodes as much as it can.</summary>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>; <see cref="OperationStatus.DestinationTooSmall"/>;
    /// <see cref="OperationStatus.NeedMoreData"/> when a character is cut at the end of <paramref name="bytes"/>;
    /// <see cref="OperationStatus.InvalidData"/> when the byte at <paramref name="read"/> is not of this encoding.
    /// </returns>
    public abstract OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read, out int written);
}
