// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>What the numbers of a <see cref="FictionalFigure"/> are.</summary>
internal enum FictionalForm
{
    /// <summary>There is no figure, and no row in the file.</summary>
    None,

    /// <summary>A value alone.</summary>
    Count,

    /// <summary>A numerator and a denominator.</summary>
    Ratio,

    /// <summary>A value and its weight.</summary>
    Mean,
}
