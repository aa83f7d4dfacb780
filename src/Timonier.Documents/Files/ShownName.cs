// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Documents.Files;

/// <summary>Names that come from a file, made fit to be shown.</summary>
internal static class ShownName
{
    /// <summary>What stands between a file and what it contains.</summary>
    public const string Separator = " › ";

    /// <summary>Longest name shown; paths of archives can hold 65,535 bytes.</summary>
    private const int MaxLength = 200;

    /// <summary>The name without control characters (a terminal obeys them) and with its end only where it is long.</summary>
    public static string Of(string name)
    {
        if (name.Length > MaxLength)
            name = "…" + name[^MaxLength..];
        return string.Create(name.Length, name, static (shown, name) =>
        {
            for (var i = 0; i < name.Length; i++)
                shown[i] = char.GetUnicodeCategory(name[i]) is UnicodeCategory.Control or UnicodeCategory.Format ? '\uFFFD' : name[i];
        });
    }
}
