// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>What the first cells of one column look like.</summary>
internal sealed class ColumnProfile(int index, string name)
{
    private const int DistinctKept = 2_000;
    private const int WordsKept = 40;

    private static readonly NumberReader Numbers = new(new());
    private static readonly StateWords States = new(new());
    private static readonly PeriodReader Periods = new(null, new([], Mappings.DateSerials.Refuse), 4);

    private readonly HashSet<string> distinct = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> lengths = [];
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Rank from 0.</summary>
    public int Index => index;

    /// <summary>The name as written.</summary>
    public string Name => name;

    /// <summary>The name, folded, its words parted by one space.</summary>
    public string Folded { get; } = string.Join(' ', Folding.Words(name));

    public int Filled { get; private set; }

    public int NumberCells { get; private set; }

    public int Ambiguous { get; private set; }

    public int Points { get; private set; }

    public int Commas { get; private set; }

    public int Percents { get; private set; }

    public int Decimals { get; private set; }

    public int Negatives { get; private set; }

    public int Stated { get; private set; }

    public int PeriodCells { get; private set; }

    public int Digits { get; private set; }

    public int LeadingZeros { get; private set; }

    public int TypedDates { get; private set; }

    /// <summary>Cells that begin with the four digits of a year.</summary>
    public int YearFirst { get; private set; }

    /// <summary>Cells of five digits that a spreadsheet would take for a day of these decades.</summary>
    public int SerialCells { get; private set; }

    public int DistinctCount => distinct.Count;

    public IReadOnlyCollection<string> Distinct => distinct;

    /// <summary>Texts that are neither numbers nor known words.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Length of the longest cell, and whether some are one sign shorter.</summary>
    public int Longest => lengths.Count == 0 ? 0 : lengths.Keys.Max();

    public int Shortest => lengths.Count == 0 ? 0 : lengths.Keys.Min();

    /// <summary>Mostly numbers, words that stand for one aside.</summary>
    public bool IsNumeric => Filled > 0 && NumberCells > 0 && NumberCells + Stated >= Filled * 0.8;

    /// <summary>Numbers but for one word, in a column too short for a share to tell.</summary>
    public bool IsNumericButOnce => NumberCells >= 2 && NumberCells + Stated == Filled - 1;

    /// <summary>Mostly periods.</summary>
    public bool IsPeriod => Filled > 0 && PeriodCells >= Filled * 0.9;

    /// <summary>Digits alone, such as codes are.</summary>
    public bool IsDigits => Filled > 0 && Digits == Filled;

    public void Take(ReadOnlySpan<char> cell, FieldKind kind)
    {
        if (cell.IsEmpty)
            return;
        Filled++;
        var text = cell.ToString();
        if (distinct.Count < DistinctKept)
            distinct.Add(text);
        lengths[text.Length] = lengths.GetValueOrDefault(text.Length) + 1;
        Digits += text.All(char.IsAsciiDigit) ? 1 : 0;
        LeadingZeros += text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]) ? 1 : 0;
        YearFirst += text.Length >= 4 && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal)) && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? 1 : 0;
        SerialCells += text.Length == 5 && text[0] is '3' or '4' or '5' && text.All(char.IsAsciiDigit) ? 1 : 0;
        TypedDates += kind is FieldKind.Date ? 1 : 0;
        PeriodCells += Periods.TryRead(text, kind, out _, out var twice) || twice is not null ? 1 : 0;
        var fault = Numbers.TryRead(text, kind, out var number);
        if (fault is NumberFault.None or NumberFault.Ambiguous)
        {
            NumberCells++;
            Ambiguous += fault is NumberFault.Ambiguous ? 1 : 0;
            Negatives += number.Mantissa < 0 ? 1 : 0;
            Decimals += number.Trimmed().Scale > 0 ? 1 : 0;
            Percents += text.EndsWith('%') ? 1 : 0;
            if (fault is NumberFault.None && kind is not FieldKind.Number)
            {
                Points += text.Contains('.', StringComparison.Ordinal) ? 1 : 0;
                Commas += text.Contains(',', StringComparison.Ordinal) ? 1 : 0;
            }
        }
        else if (States.Find(text) is not null)
        {
            Stated++;
        }
        else if (words.Count < WordsKept)
        {
            words.Add(text);
        }
    }
}
