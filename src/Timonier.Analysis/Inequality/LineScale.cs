// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Inequality;

/// <summary>Where the line of a gradient is straight.</summary>
public enum LineScale
{
    /// <summary>On the values as they are published.</summary>
    Values,

    /// <summary>On the scale of their errors: logarithms of rates, log-odds of proportions.</summary>
    Errors,
}
