// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Indicators;
using Timonier.Indicators.Views;

namespace Timonier.Web.Pages.Indicators;

/// <summary>What an address asks for. A value that means nothing is passed over: an old or mistyped link still opens its page.</summary>
internal static class Asked
{
    /// <summary>Longest text taken from an address.</summary>
    private const int LongestText = 200;

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var trimmed && trimmed.Length > LongestText ? trimmed[..LongestText] : trimmed;

    public static int Page(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1;

    public static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and < 3000 ? year : null;

    public static Period? Period(string? text) => text is not null && PeriodText.TryRead(text, out var period) ? period : null;

    public static ListOrder Order(string? text) => text switch
    {
        "nom" => ListOrder.Name,
        "code" => ListOrder.Code,
        _ => ListOrder.Territory,
    };

    public static IndicatorRole? Role(string? text) => text switch
    {
        "pilotage" => IndicatorRole.Steering,
        "contexte" => IndicatorRole.Context,
        "suivi" => IndicatorRole.Monitoring,
        _ => null,
    };
}
