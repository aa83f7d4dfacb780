// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>All that a reading in context starts from.</summary>
/// <param name="Units">Units, in ordinal order of codes.</param>
/// <param name="Covariates">Covariates.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Years">Years, oldest first.</param>
public sealed record ContextInput(
    ContextUnit[] Units, ContextCovariate[] Covariates, ContextIndicator[] Indicators, ContextYear[] Years)
{
    /// <summary>Position of the calendar year just before another one; −1 when it is not there.</summary>
    public int PreviousOf(int year) => year > 0 && Years[year - 1].Year == Years[year].Year - 1 ? year - 1 : -1;

    /// <summary>Refuses what could not be computed, or must not be.</summary>
    /// <exception cref="ArgumentException">Units or years out of order, tables of the wrong size, an unknown covariate, a covariate
    /// that units control.</exception>
    public void Check()
    {
        for (var i = 1; i < Units.Length; i++)
        {
            Require(string.CompareOrdinal(Units[i - 1].Code, Units[i].Code) < 0, "Units must be in strict ordinal order of codes.");
        }

        for (var t = 0; t < Years.Length; t++)
        {
            Require(t == 0 || Years[t - 1].Year < Years[t].Year, "Years must be in order.");
            Require(Years[t].Context.Rows == Units.Length, "The context must have one row a unit.");
            Require(Years[t].Context.Columns == Covariates.Length, "The context must have one column a covariate.");
            Require(Years[t].Series.Length == Indicators.Length, "Each year must have one series an indicator.");
            foreach (var series in Years[t].Series)
            {
                Require(series.X.Length == Units.Length, "Numerators must have one place a unit.");
                Require(series.N.Length == Units.Length, "Denominators must have one place a unit.");
                Require(series.States.Length == Units.Length, "States must have one place a unit.");
                Require(series.Variances.Length is 0 || series.Variances.Length == Units.Length, "Variances must have one place a unit.");
            }
        }

        foreach (var indicator in Indicators)
        {
            Require(Array.TrueForAll(indicator.Covariates, c => c >= 0 && c < Covariates.Length), "An indicator has an unknown covariate.");
            Require(
                Array.TrueForAll(indicator.Covariates, c => Covariates[c].Nature == CovariateNature.Surroundings),
                "What units control (staff, budget, interviews) is never adjusted for.");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message, nameof(condition));
        }
    }
}
