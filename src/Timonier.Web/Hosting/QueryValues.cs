// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Web.Hosting;

/// <summary>Reads values of an address. What is not understood is taken as not given: an address typed by hand never breaks a page.</summary>
/// <remarks>Bind query parameters as text and read them here: the framework answers 500 to a number or a day that it cannot read.</remarks>
public static class QueryValues
{
    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The number of a page, from 1.</summary>
    public static int Page(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>A whole number, not negative.</summary>
    public static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day in the form that addresses and date fields take.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
