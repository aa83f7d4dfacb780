// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Reading;

/// <summary>The parameters of reading two indicators together.</summary>
public sealed record PairMethod
{
    /// <summary>Probability from which a cell is named.</summary>
    public double ShownFrom { get; init; } = 0.6;

    /// <summary>Conditional score beyond which a unit is surprising.</summary>
    public double SurprisingBeyond { get; init; } = 1.64;

    /// <summary>Share of χ² beyond which a family of results does not hold together: entry is to be checked before anything is read.</summary>
    public double IncoherentBeyond { get; init; } = 0.999;
}
