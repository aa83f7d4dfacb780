// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Methods;

/// <summary>The lines of notes that may stand before the header of a text file, each beginning with <c># </c>.</summary>
internal static class LeadingNotes
{
    /// <summary>Bytes looked at: the notes of a file hold in them, or are not notes.</summary>
    public const int Reach = 1 << 16;

    /// <summary>Line of the header, from 1, from the first bytes of a file.</summary>
    public static int HeaderLine(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var line = 1;
        start = start.StartsWith(mark) ? start[mark.Length..] : start;
        while (start is [(byte)'#', (byte)' ' or (byte)'\r' or (byte)'\n', ..] && start.IndexOf((byte)'\n') is >= 0 and var end)
        {
            start = start[(end + 1)..];
            line++;
        }

        return line;
    }
}
