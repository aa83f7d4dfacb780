// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import;

/// <summary>What a period wears or lacks that its mapping does not say: a note after the year, a month without its year. Used to refuse with the remedy that fits.</summary>
internal static partial class PeriodDress
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The remedy for a text that is nearly a period; nothing when it is far from one.</summary>
    public static string? RemedyFor(string found)
    {
        if (MonthName.Of(found.AsSpan().TrimEnd('.')) > 0)
            return "Il manque l’année : \"period\": { \"year\": …, \"month\": … }, où l’année est une colonne, un groupe ou « =2024 ».";
        if (Rank().IsMatch(found))
            return "Il manque l’année : \"period\": { \"year\": …, \"quarter\": … } (ou « half » pour un semestre), où l’année est une colonne, un groupe ou « =2024 ».";
        return NotedYear().IsMatch(found)
            ? "Pour ne garder que l’année : \"transforms\": [{ \"extract\": \"[0-9]{4}\" }] dans la période, avec \"as\": \"year\"."
            : null;
    }

    [GeneratedRegex(@"^([TQSH][1-4]|[1-4](er|e|ème|eme)? (trimestre|semestre))$", Options, 1000)]
    private static partial Regex Rank();

    /// <summary>« 2023 (p) », « 2023p », « 2023* », « Année 2023 provisoire ».</summary>
    [GeneratedRegex(@"^[^0-9]{0,30}[12][0-9]{3}[^0-9]{1,30}$", Options, 1000)]
    private static partial Regex NotedYear();
}
