// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a file brings.</summary>
public enum MappingKind
{
    /// <summary>Figures observed, with the targets, initial and expected values that stand beside them.</summary>
    [Says("des valeurs observées")]
    Observations,

    /// <summary>Figures aimed at.</summary>
    [Says("des cibles")]
    Targets,

    /// <summary>Units: structures, services.</summary>
    [Says("des structures")]
    Units,

    /// <summary>Links between known units.</summary>
    [Says("des rattachements")]
    Links,

    /// <summary>Units that are territories.</summary>
    [Says("des territoires")]
    Territories,

    /// <summary>Indicators.</summary>
    [Says("des définitions d’indicateurs")]
    Definitions,

    /// <summary>Units that follow others.</summary>
    [Says("des successions de structures : fusions, scissions, transferts, changements de nom, fermetures")]
    Successions,

    /// <summary>Territories that units serve.</summary>
    [Says("les zones des structures : communes servies, avec leur poids")]
    Zones,
}
