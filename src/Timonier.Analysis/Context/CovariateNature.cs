// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Whether units control what is known of them.</summary>
public enum CovariateNature
{
    /// <summary>Labour market, population, education, mobility, territory: a unit does not choose it.</summary>
    Surroundings,

    /// <summary>Staff, budget, number of interviews: shown beside results and used to read them together, never adjusted for.</summary>
    Means,
}
