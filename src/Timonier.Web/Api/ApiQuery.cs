// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Exports;

namespace Timonier.Web.Api;

/// <summary>What a request asks of a table. Unlike a page, the interface refuses what it does not understand: a program must not read other rows than it asked for.</summary>
/// <param name="Filter">Which rows.</param>
/// <param name="Limit">How many at the most.</param>
/// <param name="Cursor">Where the page begins; nothing for the first one.</param>
internal sealed record ApiQuery(ExportFilter Filter, int Limit, ApiCursor? Cursor)
{
    public const string Unit = "unit", Indicator = "indicator", From = "from", To = "to", LimitName = "limit", CursorName = "cursor";

    /// <summary>Rows of a page when nothing is asked, and at the most: an answer stays under a few megabytes.</summary>
    public const int DefaultLimit = 500, MostLimit = 5_000;

    /// <summary>Reads a request for a page, or for a whole table.</summary>
    public static Outcome<ApiQuery> Read(IQueryCollection query, ApiTable table, ApiReach reach)
    {
        string[] taken = reach is ApiReach.Page ? [.. table.Filters, LimitName, CursorName] : [.. table.Filters];
        foreach (var (name, values) in query)
        {
            if (!taken.Contains(name, StringComparer.Ordinal))
                return ApiRefusals.NoSuchParameter.With(name, taken.Length > 0 ? string.Join(", ", taken) : "aucun");
            if (values.Count > 1)
                return ApiRefusals.Repeated.With(name);
        }

        var from = PeriodOf(query, From);
        if (from is { IsDone: false })
            return from.Value.Refusal!;
        var to = PeriodOf(query, To);
        if (to is { IsDone: false })
            return to.Value.Refusal!;
        var limit = DefaultLimit;
        if (Text(query, LimitName) is { } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostLimit))
        {
            return ApiRefusals.Limit.With(asked, MostLimit);
        }

        ApiCursor? cursor = null;
        if (Text(query, CursorName) is { } given && (cursor = ApiCursor.Read(given)) is null)
            return ApiRefusals.Cursor;
        return new ApiQuery(new(Text(query, Unit), Text(query, Indicator), from?.Value, to?.Value), limit, cursor);
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private static Outcome<Period>? PeriodOf(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
            return null;
        return PeriodText.TryRead(text, out var period) ? period : ApiRefusals.Period.With(name, text);
    }
}
