// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The rules of reading that a simulation compares.</summary>
public enum SimulationRule
{
    /// <summary>The Wilson 95 % interval of the unit leaves the national value out: no context.</summary>
    NationalInterval,

    /// <summary>Gap to the expected value beyond 1.96 standard deviations of binomial noise alone.</summary>
    ExpectedNoiseAlone,

    /// <summary>Gap to the expected value beyond 1.96 standard deviations, the spread between units included: hunting for outliers.</summary>
    ExpectedOutliers,

    /// <summary>Probability of 0.80 that the shrunken gap exceeds half of τ.</summary>
    Recommended,
}
