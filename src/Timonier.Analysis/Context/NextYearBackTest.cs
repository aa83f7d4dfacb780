// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>How forecasts of past years, made from the results and the context of the years before them, compare with what came.</summary>
/// <param name="Forecasts">Forecasts compared.</param>
/// <param name="Covered80">Share of observed values inside the 80 % interval.</param>
/// <param name="Covered95">Share of observed values inside the 95 % interval.</param>
/// <param name="Error">Mean absolute error, in the unit of the indicator.</param>
/// <param name="SameAsLastError">The same for "as last year".</param>
/// <param name="Closer">Share of forecasts closer to what came than "as last year".</param>
public sealed record NextYearBackTest(
    int Forecasts, double Covered80, double Covered95, double Error, double SameAsLastError, double Closer)
{
    /// <summary>Forecasts every year that has at least <paramref name="history"/> years before it.</summary>
    public static NextYearBackTest Of(ContextResult result, int indicator, int history = 3)
    {
        var (count, in80, in95, error, naive, closer) = (0, 0, 0, 0.0, 0.0, 0);
        for (var years = Math.Max(2, history); years < result.Years.Length; years++)
        {
            if (NextYearForecast.Of(result, indicator, years, ForecastContext.LastYear) is not { } forecast)
            {
                continue;
            }

            var (cells, last) = (result.Years[years].Indicators[indicator].Cells, result.Years[years - 1].Indicators[indicator].Cells);
            for (var i = 0; i < cells.Length; i++)
            {
                if (!IsComparable(cells[i]) || !IsComparable(last[i]) || double.IsNaN(forecast.Expected(i)))
                {
                    continue;
                }

                count++;
                in80 += Holds(forecast.Interval(i, cells[i].Volume, 0.80), cells[i].Value) ? 1 : 0;
                in95 += Holds(forecast.Interval(i, cells[i].Volume, 0.95), cells[i].Value) ? 1 : 0;
                var (gap, jump) = (Math.Abs(forecast.Expected(i) - cells[i].Value), Math.Abs(last[i].Value - cells[i].Value));
                error += gap;
                naive += jump;
                closer += gap < jump ? 1 : 0;
            }
        }

        return new(count, Share(in80, count), Share(in95, count), error / count, naive / count, Share(closer, count));
    }

    private static bool IsComparable(in ContextCell cell) =>
        double.IsFinite(cell.Value) && cell.Reason is not (ContextReason.VolumeTooSmall or ContextReason.NotOnScale);

    private static bool Holds(ContextInterval interval, double value) => value >= interval.Lower && value <= interval.Upper;

    private static double Share(int part, int whole) => (double)part / whole;
}
