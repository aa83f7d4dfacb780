// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Where one figure comes from: everything the panel "d'où vient ce chiffre ?" shows, computed on demand from the snapshot.</summary>
public sealed class ContextExplanation
{
    private readonly ContextResult result;
    private readonly ContextYearResult year;
    private readonly IndicatorResult indicator;
    private readonly ContextIndicator definition;
    private readonly int unit;

    private ContextExplanation(ContextResult result, (int Year, int Indicator, int Unit) place)
    {
        this.result = result;
        year = result.Years[place.Year];
        indicator = year.Indicators[place.Indicator];
        definition = result.Input.Indicators[place.Indicator];
        unit = place.Unit;
        Contributions = double.IsNaN(Cell.Eta) ? [] : Decompose();
    }

    /// <summary>The cell explained.</summary>
    public ref readonly ContextCell Cell => ref indicator.Cells[unit];

    /// <summary>The model of the indicator and its diagnostics.</summary>
    public IndicatorResult Indicator => indicator;

    /// <summary>Identifier of the method.</summary>
    public string Method => result.Method.Id;

    /// <summary>Expected value of a unit of mean context, in the unit of the indicator.</summary>
    public double Base { get; private set; } = double.NaN;

    /// <summary>What each covariate adds to it, in the order of the model's terms.</summary>
    public ContextContribution[] Contributions { get; }

    /// <summary>Number of the unit's named type; 0 when it has none.</summary>
    public int Type => result.Types.OfUnits[unit];

    /// <summary>Whether no unit is really close.</summary>
    public bool IsAtypical => year.Neighbours.IsAtypical(unit);

    /// <summary>Covariates of the model whose vintage is older than allowed.</summary>
    public string[] StaleCovariates => [.. indicator.Terms.Where(term => term >= 0 && result.Input.Covariates[term].IsStale)
        .Select(term => result.Input.Covariates[term].Code)];

    /// <summary>Explains one cell.</summary>
    /// <param name="result">The snapshot.</param>
    /// <param name="yearPosition">Position of the year.</param>
    /// <param name="indicatorPosition">Position of the indicator.</param>
    /// <param name="unitPosition">Position of the unit.</param>
    public static ContextExplanation Of(ContextResult result, int yearPosition, int indicatorPosition, int unitPosition) =>
        new(result, (yearPosition, indicatorPosition, unitPosition));

    /// <summary>What units of this context and this volume get, with the given confidence: real spread and sampling noise together.</summary>
    public ContextInterval ExpectedInterval(double confidence) =>
        Around(Cell.Eta, Math.Sqrt(Cell.EtaVariance + indicator.TauSquared + Zero(Cell.SamplingVariance)), confidence);

    /// <summary>Where sampling noise alone could take a unit whose true value is the expected one: the fan of the funnel.</summary>
    public ContextInterval NoiseInterval(double confidence) => Around(Cell.Eta, Math.Sqrt(Cell.SamplingVariance), confidence);

    /// <summary>Where the true gap lies, in the unit of the indicator: 0.80 for the thick bar, 0.95 for the thin one.</summary>
    public ContextInterval GapInterval(double confidence)
    {
        var interval = Around(Cell.Eta + Cell.Theta, Cell.ThetaDeviation, confidence);
        return new(interval.Lower - Cell.Expected, interval.Upper - Cell.Expected);
    }

    /// <summary>The comparable units, nearest first.</summary>
    public ContextNeighbour[] Neighbours()
    {
        var rows = year.Neighbours.Of(unit);
        var neighbours = new ContextNeighbour[rows.Length];
        for (var k = 0; k < rows.Length; k++)
        {
            neighbours[k] = new(
                result.Input.Units[rows[k]].Code,
                year.Neighbours.DistancesOf(unit)[k],
                Differences(rows[k]),
                indicator.Cells[rows[k]].Value);
        }

        return neighbours;
    }

    private static double Zero(double value) => double.IsNaN(value) ? 0 : value;

    private ContextInterval Around(double centre, double deviation, double confidence)
    {
        var half = deviation * NormalDistribution.Quantile((1 + confidence) / 2);
        return new(ContextScale.Natural(definition.Measure, centre - half), ContextScale.Natural(definition.Measure, centre + half));
    }

    private string[] Differences(int other)
    {
        var covariates = result.Input.Covariates;
        return [.. Enumerable.Range(0, covariates.Length)
            .Where(c => result.DistanceWeights[c] > 0)
            .OrderByDescending(c => result.DistanceWeights[c] * Square(year.Space.Filled[unit, c] - year.Space.Filled[other, c]))
            .Take(2)
            .Select(c => covariates[c].Code)];
    }

    private static double Square(double x) => x * x;

    private ContextContribution[] Decompose()
    {
        var terms = Terms();
        var beta = CoefficientsWithout(terms);
        var start = Vectors.Dot(beta, indicator.MeanScores);
        Base = ContextScale.Natural(definition.Measure, start);
        var rise = Cell.Eta - start;

        // The secant makes contributions additive in the unit of the indicator; its limit is the tangent.
        var slope = Math.Abs(rise) > 1e-9 ? (Cell.Expected - Base) / rise : ContextScale.Slope(definition.Measure, start);
        var contributions = new List<ContextContribution>();
        var rest = rise;
        for (var k = 0; k < indicator.Terms.Length; k++)
        {
            var amount = beta[k + 1] * (terms[k + 1] - indicator.MeanScores[k + 1]);
            rest -= amount;
            contributions.Add(new(NameOf(k), ScoreOf(k), amount, amount * slope));
        }

        if (Math.Abs(rest) > 1e-9)
        {
            contributions.Add(new("imputation", double.NaN, rest, rest * slope));
        }

        return [.. contributions];
    }

    private double[] Terms()
    {
        var terms = new double[indicator.Coefficients.Length];
        terms[0] = 1;
        for (var k = 0; k < indicator.Terms.Length; k++)
        {
            terms[k + 1] = indicator.Terms[k] < 0 ? indicator.VolumeScores[unit] : year.Space.Filled[unit, indicator.Terms[k]];
        }

        return terms;
    }

    // β without the unit: β − A⁻¹·x·w·gap.
    private double[] CoefficientsWithout(double[] terms)
    {
        var beta = (double[])indicator.Coefficients.Clone();
        if (Cell.IsInFit && double.IsFinite(Cell.Gap))
        {
            var direction = (double[])terms.Clone();
            Cholesky.Solve(indicator.Factor, direction.Length, direction);
            Vectors.AddScaled(direction, -Cell.Gap / (Cell.SamplingVariance + indicator.TauSquared), beta);
        }

        return beta;
    }

    private string NameOf(int term) => indicator.Terms[term] < 0 ? "volume" : result.Input.Covariates[indicator.Terms[term]].Code;

    private double ScoreOf(int term) =>
        indicator.Terms[term] < 0 ? indicator.VolumeScores[unit] : year.Space.Standard[unit, indicator.Terms[term]];
}
