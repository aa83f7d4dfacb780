// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>Which column plays which part.</summary>
internal sealed partial class ProposalDraft
{
    private static readonly PeriodReader Periods = new(null, new([], DateSerials.Refuse), 4);

    private bool IsPeriodHeader(ColumnProfile column) =>
        !used.Contains(column.Index) && column.Filled > 0 && (column.IsNumeric || column.Stated == column.Filled)
        && (Periods.TryRead(column.Name, FieldKind.Text, out _, out var twice) || twice is not null || YearHeader().IsMatch(column.Name));

    /// <summary>Digits that are no quantity: zeros at their head, or the name of a code.</summary>
    private static bool IsCode(ColumnProfile column) =>
        column.LeadingZeros > 0
        || (ColumnHints.SchemeOf(column.Folded) is { } hint && column.Decimals == 0 && (hint.Rank < 9 || column.DistinctCount == column.Filled))
        || column.Folded is "arrondissement" or "canton" or "code postal";

    private JsonObject? FindPeriod()
    {
        var named = columns.Where(c => ColumnHints.IsPeriod(c.Folded) && c.Filled > 0).ToList();
        var whole = named.Where(c => c.IsPeriod && !ColumnHints.IsMonth(c.Folded) && !ColumnHints.IsQuarter(c.Folded)).ToList();
        var column = whole.FirstOrDefault(c => !c.Folded.Contains("initiale", StringComparison.Ordinal) && !c.Folded.Contains("cible", StringComparison.Ordinal) && !c.Folded.Contains("maj", StringComparison.Ordinal))
            ?? named.FirstOrDefault(c => c.IsPeriod)
            ?? named.FirstOrDefault(c => c.PeriodCells + c.SerialCells >= c.Filled * 0.9 || c.YearFirst >= c.Filled * 0.9);
        column ??= columns.FirstOrDefault(c => c.TypedDates == c.Filled && c.Filled > 0)
            ?? columns.FirstOrDefault(c => c.IsPeriod && c.Filled > 2 && (!c.IsNumeric || (c.Longest == c.Shortest && c.Longest is 4 or 6 && c.YearFirst == c.Filled && c.DistinctCount <= 600)));
        if (column is null)
            return null;
        used.Add(column.Index);
        var part = named.FirstOrDefault(c => c != column && (ColumnHints.IsMonth(c.Folded) || ColumnHints.IsQuarter(c.Folded)));
        if (part is not null && column.Longest == 4)
        {
            used.Add(part.Index);
            Notes.Add($"La période est faite de « {Label(column)} » et de « {Label(part)} ».");
            return new JsonObject { ["year"] = Designate(columns, column), [ColumnHints.IsMonth(part.Folded) ? "month" : "quarter"] = Designate(columns, part) };
        }

        var period = Designate(columns, column);
        if (!column.IsPeriod && column.YearFirst >= column.Filled * 0.9 && column.SerialCells == 0)
        {
            period["transforms"] = new JsonArray(new JsonObject { ["extract"] = "[0-9]{4}" });
            period["as"] = "year";
            Notes.Add($"À vérifier : de la période « {Label(column)} », seule l’année est gardée.");
        }
        else if (ColumnHints.IsSchoolYear(column.Folded) || column.Distinct.Any(IsTwofold))
            period["as"] = "schoolYear";
        else if (column.Distinct.All(d => d.Length == 4))
            period["as"] = "year";
        Notes.Add($"La période est dans « {Label(column)} »{(period["as"] is { } read ? $", lue comme « {read.GetValue<string>()} »" : "")}.");
        return period;
    }

    private static bool IsTwofold(string text) => !Periods.TryRead(text, FieldKind.Text, out _, out var twice) && twice is not null;

    /// <summary>The column that designates the lines: a code of a known scheme that tells most of them apart, or another code, or a name.</summary>
    private ColumnProfile? FindUnit()
    {
        var free = columns.Where(c => !used.Contains(c.Index) && c.Filled > 0).ToList();
        var coded = free.Where(c => IsCodeLike(c) && ColumnHints.SchemeOf(c.Folded) is { } hint && (hint.Length == 0 || c.Longest <= hint.Length + 1)).ToList();
        var most = coded.Count == 0 ? 0 : coded.Max(c => c.Filled);
        return coded.Where(c => c.Filled >= most * 0.9).OrderByDescending(c => c.DistinctCount).ThenBy(c => ColumnHints.SchemeOf(c.Folded)!.Value.Rank).ThenBy(c => c.Index).FirstOrDefault()
            ?? free.Where(c => ColumnHints.IsName(c.Folded) && !c.IsNumeric).OrderByDescending(c => c.DistinctCount).ThenBy(c => c.Index).FirstOrDefault()
            ?? free.FirstOrDefault(c => !c.IsNumeric && c.DistinctCount > 1)
            ?? (free.FirstOrDefault(c => c.IsDigits && c.Longest >= 5 && c.Shortest >= c.Longest - 1));
    }

    /// <summary>Short texts without a space, the same for one unit all along: what codes look like.</summary>
    private static bool IsCodeLike(ColumnProfile column) =>
        column.Longest <= 40 && column.Decimals == 0 && column.Distinct.Count(d => d.Contains(' ', StringComparison.Ordinal)) <= column.DistinctCount / 10;
}
