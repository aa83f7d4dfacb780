// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Storage.Sealing;

/// <summary>The end of a chain at a position: copied elsewhere (backup, log, paper), it bears witness of everything before it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Position">How many rows it covers.</param>
/// <param name="Hash">The head, 32 bytes.</param>
public sealed record JournalHead(int Network, long Position, byte[] Hash)
{
    /// <summary>The form in which a head is written down: network, position and hash parted by colons.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Network}:{Position}:{Convert.ToHexStringLower(Hash)}");

    /// <summary>Reads a head written down; nothing when it is not one.</summary>
    public static JournalHead? Read(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var network)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && parts[2].Length == 2 * JournalHash.Size && parts[2].All(char.IsAsciiHexDigit)
            ? new(network, position, Convert.FromHexString(parts[2]))
            : null;
    }
}
