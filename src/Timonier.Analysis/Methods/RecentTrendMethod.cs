// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Series;

namespace Timonier.Analysis.Methods;

/// <summary>The recent trend of annual series, by group.</summary>
internal static class RecentTrendMethod
{
    private static readonly string[] Types = ["Proportion", "Crude rate", "Directly standardised rate"];

    public static Method Definition { get; } = new()
    {
        Id = "recent-trend",
        Title = "Tendance récente d’une série annuelle",
        Question = "L’indicateur monte-t-il ou descend-il, sur cinq ans, au-delà du hasard et quelle que soit l’année que l’on écarte ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["case", "area", "indicatorId"],
        Parameters =
        [
            new("method", ValueKind.Choice, "general", "`general` : droite pondérée par les intervalles ; `proportions` : test de Cochran et Armitage sur les effectifs")
            {
                Choices = ["general", "proportions"],
                IsPerRun = true,
            },
        ],
        Inputs =
        [
            new("year", ValueKind.Number, "année"),
            new("count", ValueKind.Number, "numérateur") { AlsoNamed = ["x"], IsOptional = true },
            new("denominator", ValueKind.Number, "dénominateur") { AlsoNamed = ["n"], IsOptional = true },
            new("value", ValueKind.Number, "valeur publiée, pour `general`") { IsOptional = true },
            new("lower95", ValueKind.Number, "borne inférieure à 95 %, pour `general`") { AlsoNamed = ["lowercl", "lower95_0cl"], IsOptional = true },
            new("upper95", ValueKind.Number, "borne supérieure à 95 %, pour `general`") { AlsoNamed = ["uppercl", "upper95_0cl"], IsOptional = true },
            new("valueType", ValueKind.Text, "type de valeur ; autre que `Proportion`, `Crude rate`, `Directly standardised rate` : pas de tendance") { IsOptional = true },
        ],
        Outputs =
        [
            new("marker", ValueKind.Text, "`Increasing`, `Decreasing`, `NoChange` ou `CannotBeCalculated`") { AlsoNamed = ["expectedMarker"] },
            new("significant", ValueKind.Flag, "TRUE si la tendance est établie") { AlsoNamed = ["expectedSignificant"] },
            new("chi_squared", ValueKind.Number, "khi-deux de la pente, un degré de liberté"),
            new("slope", ValueKind.Number, "variation par an, dans l’unité des valeurs (`general`) ou en logit (`proportions`)"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (markers, significant) = (output.Texts("marker"), output.Flags("significant"));
        var (chiSquared, slopes) = (output.Numbers("chi_squared"), output.Numbers("slope"));
        var reasons = output.Texts(NoAnswerText.Column);
        var points = Points(input);
        for (var group = 0; group < output.RowCount; group++)
        {
            var rows = input.Groups[group];
            var series = new YearlyPoint[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                series[i] = points[rows[i]];
            }

            var trend = !IsKnownType(input, rows[0]) ? new RecentTrend(TrendDirection.CannotBeCalculated, double.NaN, double.NaN, NoAnswer.WrongType)
                : input.Parameter("method").TextAt(rows[0]).Equals("proportions", StringComparison.OrdinalIgnoreCase) ? RecentTrend.OfProportions(series)
                : RecentTrend.OfValues(series);
            markers[group] = trend.Direction.ToString();
            significant[group] = trend.Direction is TrendDirection.CannotBeCalculated ? double.NaN : trend.IsSignificant ? 1 : 0;
            (chiSquared[group], slopes[group]) = (trend.ChiSquared, trend.Slope);
            reasons[group] = NoAnswerText.Of(trend.Reason);
        }

        return null;
    }

    private static bool IsKnownType(MethodInput input, int row) =>
        !input.Has("valueType") || input.Texts("valueType")[row].Length == 0 || Types.Contains(input.Texts("valueType")[row], StringComparer.OrdinalIgnoreCase);

    private static YearlyPoint[] Points(MethodInput input)
    {
        var (years, counts, sizes) = (input.Numbers("year"), input.NumbersOrMissing("count"), input.NumbersOrMissing("denominator"));
        var (values, lower, upper) = (input.NumbersOrMissing("value"), input.NumbersOrMissing("lower95"), input.NumbersOrMissing("upper95"));
        var points = new YearlyPoint[input.RowCount];
        for (var row = 0; row < points.Length; row++)
        {
            // A row without a year has no place in the series.
            points[row] = years[row] is >= -9999 and <= 9999
                ? new((int)Math.Floor(years[row]), counts[row], sizes[row], values[row], lower[row], upper[row])
                : new(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        return points;
    }
}
