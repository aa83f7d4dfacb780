// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>A distribution of counts from 0 to a largest one, which may be infinite.</summary>
internal interface IDiscreteTails
{
    /// <summary>The largest count that can be.</summary>
    double Largest { get; }

    /// <summary>Both tails at a count.</summary>
    TailPair At(double count);
}
