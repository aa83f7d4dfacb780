// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>A file of a ZIP archive, as its directory declares it.</summary>
/// <param name="Name">Its path, as the archive gives it: only shown and compared, never a place on disk.</param>
/// <param name="Method">How it is packed: 0 not, 8 deflate.</param>
/// <param name="Length">Bytes once unpacked.</param>
/// <param name="PackedLength">Bytes in the archive.</param>
internal sealed record ZipItem(string Name, int Method, long Length, long PackedLength)
{
    /// <summary>Where its header stands in the archive.</summary>
    public required long Offset { get; init; }

    /// <summary>Check sum once unpacked.</summary>
    public required uint Crc { get; init; }

    /// <summary>True when a password is needed.</summary>
    public required bool IsEncrypted { get; init; }

    /// <summary>True for a folder, which holds nothing itself.</summary>
    public bool IsFolder => Name is [.., '/' or '\\'];
}
