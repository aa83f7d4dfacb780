// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Foundation;

namespace Timonier.Web.Ui;

/// <summary>Writes markup from interpolated strings: what is written in the source is markup, what is put into it is escaped.</summary>
/// <remarks>
/// <c>writer.Write($"&lt;th&gt;{name}&lt;/th&gt;")</c> escapes the name. Numbers are coordinates: invariant, one decimal at most.
/// One buffer per thread is kept between uses, so that a chart costs its final string and nothing else.
/// Not thread-safe; used between <see cref="Rent"/> and <see cref="Finish"/> without a pause.
/// </remarks>
public sealed class MarkupWriter
{
    private const int FirstSize = 16 * 1024;
    private const int LargestKept = 512 * 1024;

    [ThreadStatic]
    private static MarkupWriter? free;

    private char[] buffer = new char[FirstSize];
    private int length;

    private MarkupWriter()
    {
    }

    /// <summary>An empty writer of this thread.</summary>
    public static MarkupWriter Rent()
    {
        var writer = free ?? new MarkupWriter();
        free = null;
        return writer;
    }

    /// <summary>Writes markup; see <see cref="MarkupText"/> for what may be put between braces.</summary>
#pragma warning disable CA1822 // The text has been appended by its own construction, to this writer.
    public void Write([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] ref MarkupText text)
    {
    }
#pragma warning restore CA1822

    /// <summary>Everything written, and gives the writer back.</summary>
    public MarkupString Finish()
    {
        var markup = new MarkupString(new string(buffer, 0, length));
        length = 0;
        if (buffer.Length <= LargestKept)
            free = this;
        return markup;
    }

    /// <summary>Appends markup as it stands.</summary>
    internal void AppendRaw(ReadOnlySpan<char> markup)
    {
        markup.CopyTo(Room(markup.Length));
        length += markup.Length;
    }

    /// <summary>Appends text, harmless between tags and inside a quoted attribute.</summary>
    internal void AppendEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is var at && at >= 0)
        {
            AppendRaw(text[..at]);
            AppendRaw(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        AppendRaw(text);
    }

    /// <summary>Appends a coordinate: <c>12</c>, <c>12.5</c>, <c>-0.3</c>.</summary>
    internal void AppendCoordinate(double value)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        var room = Room(24);
        var written = 0;
        if (tenths < 0)
        {
            room[written++] = '-';
            tenths = -tenths;
        }

        var (whole, tenth) = Math.DivRem(tenths, 10);
        whole.TryFormat(room[written..], out var digits, provider: System.Globalization.CultureInfo.InvariantCulture);
        written += digits;
        if (tenth > 0)
        {
            room[written++] = '.';
            room[written++] = (char)('0' + tenth);
        }

        length += written;
    }

    /// <summary>Appends a number for the reader.</summary>
    internal void AppendFrench(FrenchNumber number)
    {
        FrenchNumbers.TryWrite(Room(FrenchNumbers.MaxLength), number.Value, number.Decimals, out var written);
        length += written;
    }

    private Span<char> Room(int needed)
    {
        if (buffer.Length - length < needed)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + needed));
        return buffer.AsSpan(length);
    }
}
