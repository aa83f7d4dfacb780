// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>What is believed of a unit's true gap: normal, drawn toward the expected value.</summary>
/// <param name="Kept">Share B of the gap that is kept: τ²/(τ² + v).</param>
/// <param name="Mean">θ = B·gap.</param>
/// <param name="Deviation">√(τ²·(1 − B) + B²·Var(x'β)).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posterior(double Kept, double Mean, double Deviation)
{
    public static Posterior Of(double gap, double samplingVariance, double tauSquared, double etaVariance)
    {
        var kept = tauSquared > 0 ? tauSquared / (tauSquared + samplingVariance) : 0;
        return new(kept, kept * gap, Math.Sqrt((tauSquared * (1 - kept)) + (kept * kept * etaVariance)));
    }

    /// <summary>Probabilities of lying above <paramref name="up"/> and below −<paramref name="down"/>.</summary>
    public (double Above, double Below) Beyond(double up, double down)
    {
        if (double.IsNaN(Mean))
        {
            return (double.NaN, double.NaN);
        }

        return Deviation > 0
            ? (NormalDistribution.Lower((Mean - up) / Deviation), NormalDistribution.Lower((-down - Mean) / Deviation))
            : (Mean > up ? 1 : 0, Mean < -down ? 1 : 0);
    }
}
