// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Decoding;

/// <summary>Which byte of a pair comes first.</summary>
internal enum ByteOrder
{
    /// <summary>The low byte (Windows, mark FF FE).</summary>
    LittleEndian,

    /// <summary>The high byte (mark FE FF).</summary>
    BigEndian,
}
