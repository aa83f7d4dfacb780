// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>How much an alert takes from the reliability of a figure.</summary>
public enum AlertSeverity
{
    /// <summary>To be looked at.</summary>
    [Says("à vérifier")]
    Notice,

    /// <summary>Probably wrong.</summary>
    [Says("sérieuse")]
    Serious,

    /// <summary>Cannot be read as it stands.</summary>
    [Says("bloquante")]
    Blocking,
}
