// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>A distribution on the whole line whose density is log-concave: gamma on the log scale, beta on the logit scale.</summary>
internal interface ILogConcaveTails
{
    /// <summary>Both tails and the density at a point.</summary>
    (TailPair Tails, double Density) At(double u);
}
