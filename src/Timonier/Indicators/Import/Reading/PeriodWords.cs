// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.RegularExpressions;
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>
/// Periods in words and in the short forms of tables: « mars 2024 », « janv-24 », « 03/2024 », « 2024M03 », « 3e trimestre 2024 », « T3 2024 »,
/// « 3T24 », « 1er semestre 2024 », « année 2024 », « 2024.0 », « année scolaire 2023-2024 », « rentrée 2023 ».
/// </summary>
/// <remarks>Two digits are a year after a month in letters or a rank of quarter only; 70 to 99 are of the twentieth century.</remarks>
internal static partial class PeriodWords
{
    /// <summary>Reads the words; false when they are no period.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length is < 4 or > 40)
            return false;
        if (Figures().Match(text.ToString()) is { Success: true } figures)
            return PeriodReader.TryParts(Year(figures), figures.Groups["rank"].Success ? PeriodKind.Month : PeriodKind.Year, Rank(figures), out period);
        var words = string.Join(' ', Folding.Words(text.ToString()));
        if (Ranked().Match(words) is { Success: true } ranked)
            return PeriodReader.TryParts(Year(ranked), ranked.Groups["what"].Value[0] is 't' or 'q' ? PeriodKind.Quarter : PeriodKind.Half, Rank(ranked), out period);
        if (Whole().Match(words) is { Success: true } whole)
            return PeriodReader.TryParts(Year(whole), PeriodKind.Year, 1, out period);
        if (School().Match(words) is { Success: true } school && Year(school) is >= 1800 and <= 2999 and var first)
        {
            period = Period.SchoolYear(first);
            return !school.Groups["next"].Success || (Number(school, "next") is var next && (next == first + 1 || next == (first + 1) % 100));
        }

        return TryMonth(words, out period);
    }

    private static bool TryMonth(string words, out Period period)
    {
        period = default;
        var match = NamedMonth().Match(words);
        return match.Success && MonthName.Of(match.Groups["month"].ValueSpan) is > 0 and var month && PeriodReader.TryParts(Year(match), PeriodKind.Month, month, out period);
    }

    private static int Rank(Match match) => match.Groups["rank"].Success ? Number(match, "rank") : 1;

    private static int Year(Match match)
    {
        const int firstOfTwentieth = 70;
        var year = Number(match, "year");
        return match.Groups["year"].Length == 4 ? year : year + (year < firstOfTwentieth ? 2000 : 1900);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>« 03/2024 », « 2024M03 », and the year that a program wrote as a decimal number.</summary>
    [GeneratedRegex(@"^(?:(?<rank>\d{1,2})[/.-](?<year>\d{4})|(?<year>\d{4})-?[Mm](?<rank>\d{1,2})|(?<year>\d{4})[.,]0+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:(?<rank>[1-4]) ?(?:er|ere|e|eme)? ?(?<what>trimestre|trim|t|semestre|sem|s)(?: (?<year>\d{4}|\d{2})|(?<year>\d{4}|\d{2}))|(?<what>t|q|s|h|trimestre|trim|semestre|sem) ?(?<rank>[1-4]) (?<year>\d{4}|\d{2})|(?<year>\d{4}) (?<what>t|q|s|h|trimestre|trim|semestre|sem) ?(?<rank>[1-4]))$", RegexOptions.CultureInvariant)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"^(?:annee|an|exercice) (?:civile )?(?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?:annee|annee scolaire|as|rentree) (?<year>\d{4}) (?<next>\d{4}|\d{2})|rentree (?:scolaire )?(?<year>\d{4}))$", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"^(?:(?<month>[a-z]+) (?<year>\d{4}|\d{2})|(?<year>\d{4}) (?<month>[a-z]+))$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();
}
