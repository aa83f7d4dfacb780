// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Something known of the place of each unit: a covariate of expected values when units do not control it.</summary>
/// <param name="Code">Its code.</param>
public sealed record ContextCovariate(string Code)
{
    /// <summary>Whether units control it.</summary>
    public CovariateNature Nature { get; init; } = CovariateNature.Surroundings;

    /// <summary>Years between the vintage of its values and the results read.</summary>
    public double AgeInYears { get; init; }

    /// <summary>Age beyond which the vintage is flagged: 2 years for the labour market, 5 for census structure.</summary>
    public double MaximumAge { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the vintage is to be flagged.</summary>
    public bool IsStale => AgeInYears > MaximumAge;
}
