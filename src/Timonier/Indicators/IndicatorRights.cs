// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators;

/// <summary>Rights over indicators and figures.</summary>
public static class IndicatorRights
{
    /// <summary>Read the figures of a unit by name.</summary>
    public static readonly Right Read = new("indicator.read", "lire les résultats d’une structure", RightScope.Subtree);

    /// <summary>Import figures, withdraw an import.</summary>
    public static readonly Right Import = new("indicator.import", "importer des données et retirer un import", RightScope.Network);

    /// <summary>Declare indicators and new versions of their definitions.</summary>
    public static readonly Right Define = new("indicator.define", "définir les indicateurs", RightScope.Network);

    /// <summary>Answer for a unit: alerts of the charter.</summary>
    public static readonly Right Respond = new("indicator.respond", "répondre pour une structure aux alertes de saisie", RightScope.Subtree);

    /// <summary>Decide of an alert of the charter, hence of the lock of a figure.</summary>
    public static readonly Right Decide = new("indicator.decide", "décider des alertes de saisie d’une structure", RightScope.Subtree);

    /// <summary>All of them, for the policy table.</summary>
    public static IReadOnlyList<Right> All { get; } = [Read, Import, Define, Respond, Decide];
}
