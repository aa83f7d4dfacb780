// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>Which earlier figure of a unit its figure is compared with.</summary>
public enum CharterComparison
{
    /// <summary>That of the period just before.</summary>
    [Says("la période d’avant")]
    PeriodBefore,

    /// <summary>That of the same period a year before: what has a season is compared in its season.</summary>
    [Says("la même période de l’année d’avant, pour ce qui a une saison")]
    YearBefore,
}
