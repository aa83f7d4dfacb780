// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Reads days, in the formats of a mapping or in the usual ones.</summary>
internal sealed class DateReader
{
    private static readonly string[] Usual =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy/MM/dd", "dd-MM-yyyy", "dd.MM.yyyy", "d.M.yyyy", "yyyyMMdd", "d MMMM yyyy", "dd/MM/yy", "d-MMMM-yyyy", "d-MMMM-yy", "d MMMM yy"];

    private readonly DateFormat[] formats;
    private readonly DateSerials serials;

    /// <summary>Takes formats; none for the usual ones.</summary>
    public DateReader(IReadOnlyList<string> formats, DateSerials serials)
    {
        this.formats = [.. (formats.Count > 0 ? formats : Usual).Select(f => new DateFormat(f))];
        this.serials = serials;
        Expected = formats.Count > 0 ? "une date au format " + string.Join(" ou ", formats) : "une date : 31/12/2024 ou 2024-12-31";
    }

    /// <summary>What is expected, in French.</summary>
    public string Expected { get; }

    /// <summary>False when the last date read was of a format without a day: a month.</summary>
    public bool LastHadDay { get; private set; } = true;

    /// <summary>Reads a day; a cell that the file types as a date or a number is read as such.</summary>
    public bool TryRead(ReadOnlySpan<char> text, FieldKind kind, out DateOnly day)
    {
        text = text.Trim();
        LastHadDay = true;
        if (kind is FieldKind.Date && text.Length >= 10)
            return DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        foreach (var format in formats)
        {
            if (!format.TryRead(text, out day))
                continue;
            LastHadDay = format.HasDay;
            return true;
        }

        return TrySerial(text, out day);
    }

    /// <summary>Excel counts days from 31 December 1899 and believes that 29 February 1900 existed: from 1 March 1900 the origin is 30 December 1899.</summary>
    private bool TrySerial(ReadOnlySpan<char> text, out DateOnly day)
    {
        const int firstSure = 61;
        const int last = 110_000;
        day = default;
        if (serials is DateSerials.Refuse || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) || serial is < firstSure or > last)
            return false;
        day = (serials is DateSerials.From1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)serial);
        return true;
    }
}
