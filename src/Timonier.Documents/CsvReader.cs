// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents.Decoding;
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>Reads a text file of fields and lines (CSV, TSV...) as RFC 4180 says, strictly and without allocating for a row.</summary>
/// <remarks>
/// <para>A field that begins with the quote ends with it; inside, two quotes are one, and line breaks are text. A quote further on in a
/// field is a character like another (<c>5" pipe</c>). Lines end with CR, LF or CRLF. Spaces belong to fields.</para>
/// <para>Refused, with the line: a quote never closed, text after a closing quote, spaces before an opening one, a byte that is not of the
/// encoding, a NUL, a field of more than <see cref="MaxField"/> characters, a row of more than <see cref="MaxColumns"/> columns. The
/// rows before the fault are given out first.</para>
/// </remarks>
public sealed class CsvReader : TableReader
{
    /// <summary>Most characters of a field: what a long comment needs, and what stops a quote never closed.</summary>
    public const int MaxField = 1 << 20;

    /// <summary>Most columns of a row: as many as a workbook has.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Most characters of a row: bounds the memory held.</summary>
    private const int MaxRow = 1 << 24;

    private readonly BoundedStream? gauge;
    private readonly Stream stream;
    private readonly CharSource source;
    private readonly string name;
    private readonly char delimiter;

    /// <summary>The quote; NUL when there is none, because no character that is read is one.</summary>
    private readonly char quote;

    // The buffer holds the row being read from rowStart on; every other position is counted from rowStart, so that moving the row
    // to the front of the buffer changes nothing else.
    private char[] buffer = new char[1 << 16];
    private int rowStart;
    private int available;
    private int next;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int fieldCount;
    private int line;
    private int nextLine = 1;

    /// <summary>Opens a text file, already unpacked; reads its first characters.</summary>
    /// <param name="stream">The bytes, read forward; closed with the reader.</param>
    /// <param name="name">The name that the user knows.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="UnreadableFileException">The options cannot be, or the file is empty or ends before its header.</exception>
    public CsvReader(Stream stream, string name, TableOptions options)
        : this(Gauged(stream, name), name, options, null)
    {
    }

    internal CsvReader(Stream stream, string name, TableOptions options, BoundedStream? gauge)
    {
        if (options.Check() is { } refusal)
            throw refusal.At(0);
        this.stream = stream;
        this.gauge = gauge ?? stream as BoundedStream;
        this.name = name;
        source = new CharSource(stream, options.Encoding is null ? null : TextEncodings.Named(options.Encoding));
        quote = options.Quote ?? '\0';
        SkipTo(options.HeaderLine);
        while (buffer.Length - available >= CharSource.LeastRoom && Append())
        {
        }

        if (available == 0)
            throw Nothing(options.HeaderLine);
        var declared = TakeDeclared();
        delimiter = options.Delimiter ?? declared ?? DelimiterSniffer.Find(buffer.AsSpan(0, available), options.Quote);
    }

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override int Line => line;

    /// <inheritdoc/>
    public override int FieldCount => fieldCount;

    /// <summary>The delimiter taken: as given, as declared by the file, or as found.</summary>
    public char Delimiter => delimiter;

    /// <summary>
    /// The encoding taken, by its usual name. When it is found from the bytes, it says <c>utf-8</c> as long as only ASCII was read, and is
    /// final from the first other character on.
    /// </summary>
    public string Encoding => source.Encoding;

    /// <inheritdoc/>
    public override double Progress => gauge?.Progress ?? 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> this[int field]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(field);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(field, fieldCount);
            return buffer.AsSpan(rowStart + starts[field], ends[field] - starts[field]);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="UnreadableFileException">The file cannot be read further.</exception>
    public override bool Read()
    {
        fieldCount = 0;
        while (true)
        {
            rowStart += next;
            available -= next;
            next = 0;
            if (available == 0 && !More())
                return false;
            if (buffer[rowStart] is not ('\r' or '\n'))
                break;
            EndLine();
        }

        line = nextLine;
        while (true)
        {
            if (available == next && !More())
            {
                Add(next, next);
                return true;
            }

            var isLast = buffer[rowStart + next] == quote ? ReadQuoted() : ReadPlain();
            if (isLast)
                return true;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
    }

    /// <summary>Reads a field up to the next delimiter or line break; true when the row ends there.</summary>
    private bool ReadPlain()
    {
        var start = next;
        var scanned = next;
        while (true)
        {
            var stop = buffer.AsSpan(rowStart + scanned, available - scanned).IndexOfAny(delimiter, '\r', '\n');
            if (stop >= 0)
            {
                next = scanned + stop;
                break;
            }

            scanned = available;
            CheckLength(start, scanned);
            if (!More())
            {
                next = scanned;
                AddPlain(start);
                return true;
            }
        }

        AddPlain(start);
        if (buffer[rowStart + next] == delimiter)
        {
            next++;
            return false;
        }

        EndLine();
        return true;
    }

    /// <summary>
    /// Reads a field from its opening quote to the delimiter or line break after the closing one; true when the row ends there.
    /// </summary>
    private bool ReadQuoted()
    {
        var opened = nextLine;
        var start = next + 1;
        var written = start;
        var scanned = start;
        while (true)
        {
            var close = buffer.AsSpan(rowStart + scanned, available - scanned).IndexOf(quote);
            var text = close < 0 ? available - scanned : close;
            if (written != scanned)
                buffer.AsSpan(rowStart + scanned, text).CopyTo(buffer.AsSpan(rowStart + written));
            nextLine += LineBreaks.Count(buffer.AsSpan(rowStart + written, text), written > start ? buffer[rowStart + written - 1] : '\0');
            written += text;
            scanned += text;
            if (written - start > MaxField)
                throw DocumentsRefusals.OpenQuoteTooLong.With(Shown(quote), FrenchNumbers.Format(MaxField)).At(opened);
            if (close < 0)
            {
                if (!More())
                    throw DocumentsRefusals.OpenQuote.With(Shown(quote)).At(opened);
                continue;
            }

            scanned++;
            if (scanned == available && !More())
            {
                next = scanned;
                Add(start, written);
                return true;
            }

            if (buffer[rowStart + scanned] != quote)
                break;
            buffer[rowStart + written++] = quote;
            scanned++;
        }

        next = scanned;
        Add(start, written);
        var after = buffer[rowStart + next];
        if (after == delimiter)
        {
            next++;
            return false;
        }

        if (after is not ('\r' or '\n'))
            throw DocumentsRefusals.TextAfterQuote.With(fieldCount, Shown(after), Shown(delimiter)).At(nextLine);
        EndLine();
        return true;
    }

    /// <summary>Passes the line break at <see cref="next"/>.</summary>
    private void EndLine()
    {
        var isReturn = buffer[rowStart + next++] == '\r';
        if (isReturn && (next < available || More()) && buffer[rowStart + next] == '\n')
            next++;
        nextLine++;
    }

    private void AddPlain(int start)
    {
        CheckLength(start, next);
        if (next > start && char.IsWhiteSpace(buffer[rowStart + start]))
        {
            var text = buffer.AsSpan(rowStart + start, next - start).TrimStart();
            if (!text.IsEmpty && text[0] == quote)
                throw DocumentsRefusals.SpaceBeforeQuote.With(fieldCount + 1, Shown(quote)).At(nextLine);
        }

        Add(start, next);
    }

    private void Add(int start, int end)
    {
        if (fieldCount == starts.Length)
        {
            if (fieldCount == MaxColumns)
                throw DocumentsRefusals.TooManyColumns.With(FrenchNumbers.Format(MaxColumns), Shown(delimiter)).At(line);
            Array.Resize(ref starts, 2 * fieldCount);
            Array.Resize(ref ends, 2 * fieldCount);
        }

        starts[fieldCount] = start;
        ends[fieldCount++] = end;
    }

    private void CheckLength(int start, int end)
    {
        if (end - start > MaxField)
            throw DocumentsRefusals.FieldTooLong.With(fieldCount + 1, FrenchNumbers.Format(MaxField)).At(nextLine);
    }

    /// <summary>Makes room and appends characters to those at hand; false at the end of the file.</summary>
    private bool More()
    {
        if (rowStart > 0)
        {
            buffer.AsSpan(rowStart, available).CopyTo(buffer);
            rowStart = 0;
        }

        if (buffer.Length - available < CharSource.LeastRoom)
        {
            if (buffer.Length == MaxRow)
                throw DocumentsRefusals.RowTooLong.With(FrenchNumbers.Format(MaxRow)).At(line);
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        if (Append())
            return true;
        return source.Fault is CharFault.None ? false : throw Faulty();
    }

    private bool Append()
    {
        var count = source.Read(buffer.AsSpan(rowStart + available));
        available += count;
        return count > 0;
    }

    /// <summary>Passes the lines before the header, whatever they hold.</summary>
    private void SkipTo(int headerLine)
    {
        while (nextLine < headerLine)
        {
            rowStart += next;
            available -= next;
            next = 0;
            var stop = buffer.AsSpan(rowStart, available).IndexOfAny('\r', '\n');
            if (stop >= 0)
            {
                next = stop;
                EndLine();
                continue;
            }

            available = 0;
            if (!More())
                throw DocumentsRefusals.NoHeaderLine.With(name, headerLine, nextLine).At(0);
        }

        rowStart += next;
        available -= next;
        next = 0;
        buffer.AsSpan(rowStart, available).CopyTo(buffer);
        rowStart = 0;
    }

    /// <summary>The delimiter of a first line <c>sep=X</c>, which spreadsheets write and read, or nothing.</summary>
    private char? TakeDeclared()
    {
        var start = buffer.AsSpan(0, available);
        if (nextLine > 1 || !start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return null;
        if (start[4..] is not [not ('\r' or '\n') and var declared, '\r' or '\n', ..])
            return null;
        next = 5;
        EndLine();
        return declared;
    }

    /// <summary>Why there is nothing to read from the header on.</summary>
    private UnreadableFileException Nothing(int headerLine)
    {
        if (source.Fault is not CharFault.None)
            return Faulty();
        return headerLine == 1
            ? DocumentsRefusals.Empty.With(name).At(0)
            : DocumentsRefusals.NoHeaderLine.With(name, headerLine, nextLine - 1).At(0);
    }

    private UnreadableFileException Faulty() => source.Fault switch
    {
        CharFault.Nul => DocumentsRefusals.Nul.At(nextLine),
        CharFault.OtherMark => DocumentsRefusals.OtherMark.With(name, source.Encoding).At(0),
        _ => DocumentsRefusals.WrongByte.With($"{source.WrongByte:X2}", source.Encoding).At(nextLine),
    };

    private static BoundedStream Gauged(Stream stream, string name) =>
        new(stream, new(name, long.MaxValue) { Length = stream.CanSeek ? stream.Length - stream.Position : null });

    /// <summary>A character as it can be shown.</summary>
    private static string Shown(char character) => character switch
    {
        '\t' => "tabulation",
        ' ' => "espace",
        _ when char.IsControl(character) => $"U+{(int)character:X4}",
        _ => character.ToString(),
    };
}
