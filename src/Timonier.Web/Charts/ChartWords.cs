// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;

namespace Timonier.Web.Charts;

/// <summary>What a chart shows, in one French sentence: its description, or the hidden words of a chart that stands in a row.</summary>
public static class ChartWords
{
    /// <summary>Of a distribution: the group and the marks, not the value itself, which stands beside.</summary>
    /// <param name="group">Who the group is: <c>15 structures comparables</c>.</param>
    /// <param name="spread">How it lies.</param>
    /// <param name="decimals">Decimals of the numbers.</param>
    /// <param name="unit">Their unit.</param>
    public static string Distribution(string group, Spread spread, int decimals, string? unit) =>
        $"{group}\u00A0: de {Number(spread.Low, decimals)} à {Number(spread.High, decimals, unit)}, "
        + $"moitié centrale de {Number(spread.LowerQuartile, decimals)} à {Number(spread.UpperQuartile, decimals, unit)}, "
        + $"médiane {Number(spread.Median, decimals, unit)}.";

    /// <summary>Of a trend: where it begins and ends, its gaps and breaks.</summary>
    public static string History(Series series)
    {
        var known = series.Points.Where(p => p.Observed is not null).ToArray();
        if (known.Length == 0)
            return series.Points.Count == 0 ? "Aucune période." : $"Aucune valeur connue de {series.Points[0].Period} à {series.Points[^1].Period}.";

        var words = new StringBuilder();
        var (first, last) = (known[0], known[^1]);
        words.Append("Constaté\u00A0: ").Append(Number(first.Observed!.Value, series.Decimals, series.Unit)).Append(" (").Append(first.Period).Append(')');
        if (known.Length > 1)
            words.Append(", puis ").Append(Number(last.Observed!.Value, series.Decimals, series.Unit)).Append(" (").Append(last.Period).Append(')');
        if (last.Reference is { } reference)
            words.Append("\u202F; ").Append(series.Reference.Name).Append(' ').Append(Number(reference, series.Decimals, series.Unit));
        if (series.Points.FirstOrDefault(p => p.IsNewDefinition) is { } cut)
            words.Append("\u202F; nouvelle définition à partir de ").Append(cut.Period);
        if (series.Points.Count - known.Length is > 0 and var gaps)
            words.Append("\u202F; ").Append(FrenchNumbers.Count(gaps, "valeur manquante", "valeurs manquantes"));
        return words.Append('.').ToString();
    }

    private static string Number(double value, int decimals, string? unit = null) => unit is null
        ? FrenchNumbers.Format((decimal)value, decimals)
        : FrenchNumbers.WithUnit((decimal)value, decimals, unit);
}
