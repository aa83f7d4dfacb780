// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.RegularExpressions;
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Periods in words: « mars 2024 », « 3e trimestre 2024 », « T3 2024 », « 1er semestre 2024 », « 2024 S1 », « année 2024 », « année scolaire 2023-2024 ».</summary>
internal static partial class PeriodWords
{
    /// <summary>Reads the words; false when they are no period.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length is < 6 or > 40)
            return false;
        var words = string.Join(' ', Folding.Words(text.ToString()));
        if (Rank().Match(words) is { Success: true } ranked)
        {
            var isQuarter = ranked.Groups["what"].Value[0] is 't' or 'q';
            var rank = ranked.Groups["rank"].Value[0] - '0';
            return PeriodReader.TryParts(Number(ranked, "year"), isQuarter ? PeriodKind.Quarter : PeriodKind.Half, rank, out period);
        }

        if (Year().Match(words) is { Success: true } whole)
            return PeriodReader.TryParts(Number(whole, "year"), PeriodKind.Year, 1, out period);
        if (School().Match(words) is { Success: true } school && Number(school, "year") is >= 1800 and <= 2999 and var first)
        {
            period = Period.SchoolYear(first);
            return Number(school, "next") is var next && (next == first + 1 || next == (first + 1) % 100);
        }

        var month = MonthName.Match(words, out var number) is > 0 and var taken && words.Length - taken == 5
            ? words.AsSpan(taken + 1)
            : default;
        if (month.IsEmpty && words.Length > 5 && words[4] == ' ' && MonthName.Match(words.AsSpan(5), out number) == words.Length - 5)
            month = words.AsSpan(0, 4);
        return int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && PeriodReader.TryParts(year, PeriodKind.Month, number, out period);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<rank>[1-4]) ?(?:er|ere|e|eme)? (?<what>trimestre|trim|semestre|sem) (?<year>\d{4})|(?<what>t|q|s|h|trimestre|semestre) ?(?<rank>[1-4]) (?<year>\d{4})|(?<year>\d{4}) (?<what>t|q|s|h|trimestre|trim|semestre|sem) ?(?<rank>[1-4]))$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:annee|an|exercice) (?:civile )?(?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:annee|annee scolaire|as|rentree) (?<year>\d{4}) (?<next>\d{4}|\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex School();
}
