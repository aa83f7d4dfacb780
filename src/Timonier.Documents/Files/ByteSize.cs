// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Files;

/// <summary>Sizes of files in words.</summary>
internal static class ByteSize
{
    /// <summary>The size in French, in the largest binary unit that it reaches, with one decimal at most.</summary>
    public static string InWords(long bytes) => bytes switch
    {
        >= 1L << 30 => In(bytes, 1L << 30, "Gio"),
        >= 1L << 20 => In(bytes, 1L << 20, "Mio"),
        >= 1L << 10 => In(bytes, 1L << 10, "Kio"),
        _ => In(bytes, 1, "o"),
    };

    private static string In(long bytes, long unit, string name)
    {
        var size = Math.Round((decimal)bytes / unit, 1);
        return FrenchNumbers.WithUnit(size, size == Math.Truncate(size) ? 0 : 1, name);
    }
}
