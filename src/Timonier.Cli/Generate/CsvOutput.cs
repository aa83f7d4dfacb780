// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Text;
using System.Text;

namespace Timonier.Cli.Generate;

/// <summary>Writes a CSV in UTF-8 without a byte-order mark: semicolons, decimal commas, lines ended by LF.</summary>
/// <remarks>Fields are written one by one, then <see cref="EndRow"/>. Buffered, without allocation for a row; not thread-safe.</remarks>
internal sealed class CsvOutput : IDisposable
{
    private const int BufferLength = 1 << 16;

    /// <summary>A number never takes more bytes than this.</summary>
    private const int LongestNumber = 32;

    private readonly Stream stream;
    private readonly byte[] buffer = new byte[BufferLength];
    private int used;
    private bool isRowBegun;

    /// <summary>Writes to a stream, with a header line.</summary>
    public CsvOutput(Stream stream, params ReadOnlySpan<string> header)
    {
        this.stream = stream;
        foreach (var name in header)
            Text(name);
        EndRow();
    }

    /// <summary>How many rows were written, the header aside.</summary>
    public long Rows { get; private set; } = -1;

    /// <summary>A text, quoted when it must be.</summary>
    public CsvOutput Text(string text)
    {
        BeginField(text.Length * 6);
        if (text.AsSpan().IndexOfAny(";\"\r\n") >= 0)
            text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
        return this;
    }

    /// <summary>A text already in UTF-8 that needs no quotes.</summary>
    public CsvOutput Bytes(ReadOnlySpan<byte> text)
    {
        BeginField(text.Length);
        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
        return this;
    }

    /// <summary>A whole number.</summary>
    public CsvOutput Number(long number)
    {
        BeginField(LongestNumber);
        Append(number);
        return this;
    }

    /// <summary>A number of tenths, hundredths...: 125 with one decimal is <c>12,5</c>; decimals that are zero are left out.</summary>
    public CsvOutput Number(long mantissa, int decimals)
    {
        BeginField(LongestNumber);
        while (decimals > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            decimals--;
        }

        if (decimals == 0)
        {
            Append(mantissa);
            return this;
        }

        if (mantissa < 0)
            buffer[used++] = (byte)'-';
        var (unit, magnitude) = ((long)Math.Pow(10, decimals), Math.Abs(mantissa));
        Append(magnitude / unit);
        buffer[used++] = (byte)',';
        var rest = magnitude % unit;
        for (unit /= 10; unit > 0; unit /= 10)
            buffer[used++] = (byte)('0' + (rest / unit % 10));
        return this;
    }

    /// <summary>An empty field.</summary>
    public CsvOutput Blank() => Bytes([]);

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Reserve(1);
        buffer[used++] = (byte)'\n';
        isRowBegun = false;
        Rows++;
    }

    /// <summary>Writes what is left and closes the stream.</summary>
    public void Dispose()
    {
        stream.Write(buffer, 0, used);
        stream.Dispose();
    }

    private void BeginField(int length)
    {
        Reserve(length + 1);
        if (isRowBegun)
            buffer[used++] = (byte)';';
        isRowBegun = true;
    }

    private void Append(long number)
    {
        Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out var written);
        used += written;
    }

    private void Reserve(int length)
    {
        if (used + length <= BufferLength)
            return;
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
