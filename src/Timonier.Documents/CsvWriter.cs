// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Unicode;

namespace Timonier.Documents;

/// <summary>Writes a text file of fields and lines as RFC 4180 says: UTF-8 with its mark, CRLF, quotes where they are needed.</summary>
/// <remarks>
/// <para>What is written is what <see cref="CsvReader"/> reads, with one exception: a text that begins with <c>= + - @</c>, a tab or CR
/// is preceded by an apostrophe, so that no spreadsheet takes it for a formula. Numbers and dates never are.</para>
/// <para>Nothing is allocated for a cell or a row; bytes go out as rows end. A half of a surrogate pair becomes U+FFFD. Not
/// thread-safe.</para>
/// </remarks>
public sealed class CsvWriter : IAsyncDisposable
{
    /// <summary>Bytes written before they are sent: large enough for few writes, small enough to show progress at once.</summary>
    private const int FlushAt = 1 << 15;

    /// <summary>Room for any number or date: <see cref="decimal"/> needs 31 characters at most, <see cref="double"/> 24.</summary>
    private const int LongestNumber = 40;

    private readonly PipeWriter output;
    private readonly Stream? ownStream;
    private readonly CsvLayout layout;
    private readonly SearchValues<char> special;
    private int cells;
    private bool isBlank;
    private long pending;

    /// <summary>Writes to a stream, which stays open.</summary>
    public CsvWriter(Stream output, CsvLayout layout)
        : this(PipeWriter.Create(output, new(leaveOpen: true)), layout) => ownStream = output;

    /// <summary>Writes to a pipe, such as the body of an answer; the pipe is not completed.</summary>
    /// <exception cref="ArgumentException">The layout cannot be: its characters are not ASCII, or play two roles.</exception>
    public CsvWriter(PipeWriter output, CsvLayout layout)
    {
        var isTaken = layout.Delimiter is '"' or '\r' or '\n' or '\0' || layout.Delimiter == layout.DecimalSeparator;
        if (isTaken || !char.IsAscii(layout.Delimiter))
            throw new ArgumentException("The delimiter is an ASCII character that has no other role.", nameof(layout));
        if (!char.IsAscii(layout.DecimalSeparator))
            throw new ArgumentException("The decimal separator is an ASCII character.", nameof(layout));
        this.output = output;
        this.layout = layout;
        special = SearchValues.Create([layout.Delimiter, '"', '\r', '\n']);
        Put("\uFEFF"u8);
    }

    /// <summary>Writes a text; an empty one is an empty cell.</summary>
    /// <exception cref="ArgumentException">The text holds a NUL, which no text file can.</exception>
    public void Text(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
            throw new ArgumentException("A text file cannot hold a NUL.", nameof(text));
        BeginCell(text.IsEmpty);
        var isQuoted = text.ContainsAny(special) || text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        if (isQuoted)
            Put("\""u8);
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            Put("'"u8);
        if (isQuoted)
        {
            for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
            {
                Put(text[..(quote + 1)]);
                Put("\""u8);
                text = text[(quote + 1)..];
            }
        }

        Put(text);
        if (isQuoted)
            Put("\""u8);
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long value) => Format(value);

    /// <summary>Writes a number with the decimals it holds: <c>12.50</c> stays so.</summary>
    public void Number(decimal value) => Format(value);

    /// <summary>Writes a number with the fewest digits that give it back exactly.</summary>
    /// <exception cref="ArgumentException">The value is not a number.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("No file holds a value that is not a number: write an empty cell and a state.", nameof(value));
        Format(value);
    }

    /// <summary>Writes a day as <c>yyyy-MM-dd</c>.</summary>
    public void Date(DateOnly day)
    {
        BeginCell(blank: false);
        var span = output.GetSpan(LongestNumber);
        day.TryFormat(span, out var written, "O", CultureInfo.InvariantCulture);
        Advance(written);
    }

    /// <summary>Writes an empty cell.</summary>
    public void Empty() => BeginCell(blank: true);

    /// <summary>Ends the row, and sends what is ready.</summary>
    /// <exception cref="InvalidOperationException">The row has no cell: a reader would pass over it.</exception>
    public ValueTask EndRowAsync(CancellationToken cancellation)
    {
        if (cells == 0)
            throw new InvalidOperationException("A row has one cell at least.");
        if (cells == 1 && isBlank)
            Put("\"\""u8);
        Put("\r\n"u8);
        cells = 0;
        return pending < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellation);
    }

    /// <summary>Sends everything written so far.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        pending = 0;
        await output.FlushAsync(cancellation);
    }

    /// <summary>Sends everything; closes neither the stream nor the pipe.</summary>
    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None);
        if (ownStream is not null)
            await output.CompleteAsync();
    }

    private void Format<T>(T value)
        where T : IUtf8SpanFormattable
    {
        BeginCell(blank: false);
        var span = output.GetSpan(LongestNumber);
        if (!value.TryFormat(span, out var written, default, CultureInfo.InvariantCulture))
            throw new InvalidOperationException("A number is longer than any number is.");
        if (layout.DecimalSeparator != '.' && span[..written].IndexOf((byte)'.') is >= 0 and var point)
            span[point] = (byte)layout.DecimalSeparator;
        Advance(written);
    }

    private void BeginCell(bool blank)
    {
        isBlank = blank;
        if (cells++ == 0)
            return;
        output.GetSpan(1)[0] = (byte)layout.Delimiter;
        Advance(1);
    }

    private void Put(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var span = output.GetSpan(Math.Min(3 * text.Length, 4096));
            Utf8.FromUtf16(text, span, out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            Advance(written);
            text = text[read..];
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    private void Advance(int count)
    {
        output.Advance(count);
        pending += count;
    }
}
