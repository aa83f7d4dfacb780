// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Backups;

/// <summary>Where a chunk stands in its file.</summary>
internal enum ChunkPlace : byte
{
    /// <summary>Others follow.</summary>
    Inside,

    /// <summary>Nothing follows: without it the file is incomplete.</summary>
    Last,
}
