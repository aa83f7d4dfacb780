// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Something about the territory that a unit does not control.</summary>
/// <param name="Code">Its code.</param>
public sealed record ContextCovariate(string Code)
{
    /// <summary>Years between the vintage of its values and the results read.</summary>
    public double AgeInYears { get; init; }

    /// <summary>Age beyond which the vintage is flagged: 2 years for the labour market, 5 for census structure.</summary>
    public double MaximumAge { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the vintage is to be flagged.</summary>
    public bool IsStale => AgeInYears > MaximumAge;
}
