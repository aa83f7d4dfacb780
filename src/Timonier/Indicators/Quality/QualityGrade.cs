// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>How reliable a figure is, by the charter of its network: never a judgement on the unit.</summary>
public enum QualityGrade
{
    /// <summary>No alert that counts.</summary>
    A,

    /// <summary>To be read with its alerts.</summary>
    B,

    /// <summary>Doubtful.</summary>
    C,

    /// <summary>Locked: neither compared, nor added up, nor used for an attainment.</summary>
    D,
}
