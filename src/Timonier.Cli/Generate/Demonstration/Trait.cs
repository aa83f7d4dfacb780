// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A feature of the surroundings that pulls results up or down, on a scale where 0 is ordinary and ±1 usual.</summary>
internal enum Trait
{
    /// <summary>Unemployment of the young.</summary>
    Unemployment,

    /// <summary>Young people without a diploma.</summary>
    NoDiploma,

    /// <summary>Lasting offers for 100 young job seekers.</summary>
    Offers,

    /// <summary>Industry and building in jobs.</summary>
    Industry,

    /// <summary>Part of the population in rural communes.</summary>
    Rural,

    /// <summary>Part of the young in priority neighbourhoods.</summary>
    Priority,

    /// <summary>Training places.</summary>
    Training,

    /// <summary>Population of the zone.</summary>
    Size,
}
