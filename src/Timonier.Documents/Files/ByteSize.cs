// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Documents.Files;

/// <summary>Sizes of files in words.</summary>
internal static class ByteSize
{
    /// <summary>The size in French, in the largest binary unit that keeps a whole number before the comma: <c>1,5 Gio</c>.</summary>
    public static string InWords(long bytes)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        return bytes switch
        {
            >= 1L << 30 => string.Create(french, $"{bytes / (double)(1L << 30):0.#} Gio"),
            >= 1L << 20 => string.Create(french, $"{bytes / (double)(1L << 20):0.#} Mio"),
            >= 1L << 10 => string.Create(french, $"{bytes / (double)(1L << 10):0.#} Kio"),
            _ => string.Create(french, $"{bytes} o"),
        };
    }
}
