// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents.Decoding;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>How a table is to be read; what is left out is found from the file.</summary>
public sealed record TableOptions
{
    /// <summary>Everything found from the file, header on the first line.</summary>
    public static TableOptions Default { get; } = new();

    /// <summary>
    /// Character between two fields of a text file. Left out: the one among <c>;</c> tab <c>|</c> <c>,</c> that cuts the first lines
    /// most evenly, or the one of a first line <c>sep=X</c>.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// Encoding of a text file, by its usual name (<c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>,
    /// <c>iso-8859-1</c>, <c>iso-8859-15</c>, <c>us-ascii</c>). Left out: the mark of the file, else UTF-8 where the bytes are
    /// UTF-8, else windows-1252.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>Line (from 1) of the header in a text file, row in a sheet: what stands before it is not read.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>
    /// Sheet of a workbook: its name, whatever the case; or else its number from 1 among the visible sheets; or else a pattern
    /// of names, <c>*</c> and <c>?</c> standing for any characters, for all the visible sheets that answer it. Left out: the first visible one.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>Character around fields that hold a delimiter, a line break or itself; nothing when no character has that role.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>
    /// Files of a ZIP archive to read, <c>*</c> and <c>?</c> standing for any characters, whatever the case, on the whole path.
    /// Left out: those whose extension is one of a table; <c>.txt</c> only when there is no other.
    /// </summary>
    public string? Entries { get; init; }

    /// <summary>The first thing that cannot be, as the user reads it; nothing when all is well.</summary>
    public Refusal? Check()
    {
        if (Encoding is { } name && TextEncodings.Named(name) is null)
            return DocumentsRefusals.UnknownEncoding.With(name, TextEncodings.Known);
        if (Delimiter is { } delimiter && IsReserved(delimiter))
            return DocumentsRefusals.BadDelimiter;
        if (Quote is { } quote && IsReserved(quote))
            return DocumentsRefusals.BadQuote;
        if (Quote is { } same && same == Delimiter)
            return DocumentsRefusals.SameDelimiterAndQuote.With(same);
        return HeaderLine < 1 ? DocumentsRefusals.BadHeaderLine.With(HeaderLine) : null;
    }

    private static bool IsReserved(char character) => character is '\r' or '\n' or '\0' || char.IsSurrogate(character);
}
