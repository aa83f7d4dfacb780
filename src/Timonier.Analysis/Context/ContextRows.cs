// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Lays units and terms out for a regression of lens 1.</summary>
internal sealed class ContextRows(ContextInput input, ContextSpace space, ContextIndicator indicator)
{
    /// <summary>Terms without the intercept: covariates, then the volume if the indicator adjusts for it.</summary>
    public int TermCount => indicator.Covariates.Length + (indicator.AdjustsForVolume ? 1 : 0);

    /// <summary>Covariates of the indicator that are missing for a unit.</summary>
    public int MissingOf(int unit) => space.MissingOf(unit, indicator.Covariates);

    /// <summary>Score of a unit on one term.</summary>
    public double Score(IndicatorValues values, int unit, int term) =>
        term < indicator.Covariates.Length ? space.Filled[unit, indicator.Covariates[term]] : values.VolumeScores[unit];

    /// <summary>Whether a term varies at all.</summary>
    public bool Varies(IndicatorValues values, int term) =>
        term < indicator.Covariates.Length ? space.Spreads[indicator.Covariates[term]] > 0 : values.VolumeVaries;

    /// <summary>Writes rows, columns, values and variances of a regression.</summary>
    public void Arrange(ExpectedValueFit fit, IndicatorValues values, FitShape shape)
    {
        var rows = 0;
        for (var unit = 0; unit < input.Units.Length; unit++)
        {
            if (values.Reasons[unit] == ContextReason.None && MissingOf(unit) <= shape.MissingAtMost)
            {
                fit.Units[rows++] = unit;
            }
        }

        var regions = shape.Regions is null ? 0 : shape.Regions.Max();
        fit.Regression.Size(rows, 1 + TermsOf(values, shape) + regions);
        for (var row = 0; row < rows; row++)
        {
            fit.Y[row] = values.Y[fit.Units[row]];
            fit.V[row] = values.V[fit.Units[row]];
        }

        WriteColumns(fit, values, shape);
    }

    /// <summary>Writes the terms of one unit as <see cref="Arrange"/> does.</summary>
    public void WriteTerms(IndicatorValues values, int unit, FitShape shape, Span<double> terms)
    {
        terms.Clear();
        terms[0] = 1;
        var column = 1;
        for (var term = 0; term < TermCount; term++)
        {
            if (Varies(values, term) && term != shape.Dropped)
            {
                terms[column++] = Score(values, unit, term);
            }
        }

        if (shape.Regions is not null && shape.Regions[unit] > 0)
        {
            terms[column + shape.Regions[unit] - 1] = 1;
        }
    }

    private int TermsOf(IndicatorValues values, FitShape shape)
    {
        var count = 0;
        for (var term = 0; term < TermCount; term++)
        {
            count += Varies(values, term) && term != shape.Dropped ? 1 : 0;
        }

        return count;
    }

    private void WriteColumns(ExpectedValueFit fit, IndicatorValues values, FitShape shape)
    {
        fit.Regression.Column(0).Fill(1);
        var column = 1;
        for (var term = 0; term < TermCount; term++)
        {
            if (!Varies(values, term) || term == shape.Dropped)
            {
                continue;
            }

            var target = fit.Regression.Column(column++);
            if (term >= indicator.Covariates.Length)
            {
                for (var row = 0; row < target.Length; row++)
                {
                    target[row] = values.VolumeScores[fit.Units[row]];
                }

                continue;
            }

            var scores = space.Filled.Column(indicator.Covariates[term]);
            for (var row = 0; row < target.Length; row++)
            {
                target[row] = scores[fit.Units[row]];
            }
        }

        for (var region = 1; column < fit.Terms; region++, column++)
        {
            var target = fit.Regression.Column(column);
            for (var row = 0; row < target.Length; row++)
            {
                target[row] = shape.Regions![fit.Units[row]] == region ? 1 : 0;
            }
        }
    }
}
