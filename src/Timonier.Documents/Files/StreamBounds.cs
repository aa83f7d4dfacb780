// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>What is known beforehand of a stream, and what it may not pass.</summary>
/// <param name="Name">The name to give in a message.</param>
/// <param name="Limit">Most bytes that may come out.</param>
internal sealed record StreamBounds(string Name, long Limit)
{
    /// <summary>
    /// Most times that a file may be bigger unpacked than packed: real tables stay under 50 (a constant column, repeated
    /// labels), deflate can reach 1,032.
    /// </summary>
    public const int MaxRatio = 250;

    /// <summary>Bytes unpacked before the ratio is looked at: small files of zeros are harmless.</summary>
    public const long RatioFloor = 32L << 20;

    /// <summary>Size of a plain file, for the progress only; nothing when it is not known.</summary>
    public long? Length { get; init; }

    /// <summary>Size that an archive declares for what comes out: neither more nor less may come; nothing when none is declared.</summary>
    public long? Declared { get; init; }

    /// <summary>Check sum that an archive declares for what comes out; nothing when none is declared.</summary>
    public uint? Crc { get; init; }

    /// <summary>The packed bytes that this stream unpacks, or nothing.</summary>
    public BoundedStream? Packed { get; init; }
}
