// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What an indicator measures: it decides the scale of the model and the sampling variance.</summary>
public enum ContextMeasure
{
    /// <summary>x of n: log-odds with half an event added.</summary>
    Proportion,

    /// <summary>x events for an exposure n: logarithm with half an event added.</summary>
    Rate,

    /// <summary>Mean of n values whose total is x: as it is, variance s²/n.</summary>
    Mean,

    /// <summary>Ratio of two amounts: logarithm.</summary>
    AmountRatio,
}
