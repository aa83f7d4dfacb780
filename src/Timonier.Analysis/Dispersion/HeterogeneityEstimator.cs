// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Dispersion;

/// <summary>How the variance between units (τ²) is estimated when each unit comes with its own sampling variance.</summary>
public enum HeterogeneityEstimator
{
    /// <summary>DerSimonian and Laird (1986): moments with inverse-variance weights.</summary>
    DL,

    /// <summary>Hedges (1983): moments without weights.</summary>
    HE,

    /// <summary>Sidik and Jonkman (2005).</summary>
    SJ,

    /// <summary>Paule and Mandel (1982): τ² that makes the weighted squares equal to their expectation, the estimating equation solved exactly.</summary>
    PM,

    /// <summary>Maximum likelihood.</summary>
    ML,

    /// <summary>Restricted maximum likelihood.</summary>
    REML,

    /// <summary>Empirical Bayes (Morris 1983): the same equation as Paule and Mandel, truncated at 0.</summary>
    EB,
}
