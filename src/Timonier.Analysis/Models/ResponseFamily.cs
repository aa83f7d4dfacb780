// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>How a response varies around its mean, and on which scale the model is linear.</summary>
public enum ResponseFamily
{
    /// <summary>A proportion: variance μ(1 − μ)/weight, linear on the logit. Any value from 0 to 1, not only ratios of counts.</summary>
    Binomial,

    /// <summary>A count: variance μ/weight, linear on the logarithm.</summary>
    Poisson,
}
