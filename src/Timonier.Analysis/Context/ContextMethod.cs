// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The parameters of results put in context. A published result cites <see cref="Id"/>; any other value of a parameter is another method.</summary>
public sealed record ContextMethod
{
    /// <summary>Identifier of the method, its version included.</summary>
    public string Id { get; init; } = "ctx-1.0";

    /// <summary>Practical threshold δ, as a multiple of τ, where the indicator gives none in points.</summary>
    public double ThresholdInTau { get; init; } = 0.5;

    /// <summary>Probability from which a reading may be confirmed.</summary>
    public double ConfirmedFrom { get; init; } = 0.90;

    /// <summary>Probability from which a reading is probable.</summary>
    public double ProbableFrom { get; init; } = 0.75;

    /// <summary>Probability of lying inside ±δ from which a result is as expected.</summary>
    public double AsExpectedFrom { get; init; } = 0.60;

    /// <summary>Probability asked of the previous year before a reading is confirmed.</summary>
    public double PreviousYearFrom { get; init; } = 0.50;

    /// <summary>Share of the sensitivity variants that must give the same reading before it is confirmed.</summary>
    public double StableFrom { get; init; } = 0.90;

    /// <summary>Volume under which a reading is fragile: never confirmed.</summary>
    public double FragileBelow { get; init; } = 30;

    /// <summary>Expected share of false confirmations that a unit's displayed list may hold.</summary>
    public double FalseShareAtMost { get; init; } = 0.10;

    /// <summary>Units below which an indicator is only described.</summary>
    public int UnitsAtLeast { get; init; } = 60;

    /// <summary>Units per term below which an indicator is only described.</summary>
    public int UnitsPerTerm { get; init; } = 10;

    /// <summary>Reliability below which an indicator is only described.</summary>
    public double ReliabilityAtLeast { get; init; } = 0.4;

    /// <summary>Leave-one-out R² below which the context is said to explain little.</summary>
    public double ExplainedAtLeast { get; init; } = 0.05;

    /// <summary>Condition number of the weighted, length-scaled terms above which a ridge is added.</summary>
    public double RidgeAbove { get; init; } = 30;

    /// <summary>The ridge, as a share of the total weight, on each standardised covariate.</summary>
    public double RidgeShare { get; init; } = 0.01;

    /// <summary>Nearest neighbours compared with.</summary>
    public int Neighbours { get; init; } = 15;

    /// <summary>Neighbours with a value below which there is no peers' value.</summary>
    public int PeersAtLeast { get; init; } = 8;

    /// <summary>Quantile of the distances to the last neighbour beyond which a context is atypical.</summary>
    public double AtypicalBeyond { get; init; } = 0.90;

    /// <summary>Weights of the covariates in distances, one a covariate, summing to one; computed from the data when empty.</summary>
    public double[] DistanceWeights { get; init; } = [];

    /// <summary>How named types are found.</summary>
    public TypeMethod Types { get; init; } = new();

    /// <summary>Missing covariates of an indicator beyond which its expected value is not computed.</summary>
    public int MissingAtMost { get; init; } = 2;

    /// <summary>Imputations drawn for a unit with two missing covariates.</summary>
    public int Imputations { get; init; } = 20;

    /// <summary>Calendar years pooled in the sensitivity run that pools years.</summary>
    public int PooledYears { get; init; } = 3;

    /// <summary>Change of δ in the two sensitivity runs on it.</summary>
    public double ThresholdChange { get; init; } = 0.5;

    /// <summary>Limit of Huber's weights in the robust sensitivity run.</summary>
    public double HuberLimit { get; init; } = 1.345;

    /// <summary>Units below which a region has no term of its own in the sensitivity run with regions.</summary>
    public int RegionAtLeast { get; init; } = 5;

    /// <summary>Seed of all that is drawn.</summary>
    public ulong Seed { get; init; } = 20_260_101;
}
