// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import;

/// <summary>How the tables of a file are asked for; what is left out is found from the file.</summary>
public sealed record TableRequest
{
    /// <summary>Character between two fields of a text file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Character around fields of a text file; nothing when no character has that role.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Encoding of a text file, by its usual name.</summary>
    public string? Encoding { get; init; }

    /// <summary>Line (from 1) at which reading begins.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Sheet of a workbook: its name, or its number from 1.</summary>
    public string? Sheet { get; init; }

    /// <summary>Files of an archive to read, <c>*</c> and <c>?</c> standing for any characters.</summary>
    public string? Entries { get; init; }

    internal static TableRequest Of(Mappings.FilePart part) => new()
    {
        Delimiter = part.Delimiter is { } delimiter ? (delimiter == "\\t" ? '\t' : delimiter[0]) : null,
        Quote = part.Quote is { } quote ? (quote == "none" ? null : quote[0]) : '"',
        Encoding = part.Encoding,
        FirstLine = Math.Max(1, part.HeaderLine),
        Sheet = part.Sheet,
        Entries = part.Entries,
    };
}
