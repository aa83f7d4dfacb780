// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>One rule of a charter: what it looks at, its parameters, how much it weighs, and what whoever reads an alert must know.</summary>
/// <remarks>Which parameters a kind takes is checked by <see cref="CharterFile"/>; the defaults are stated here and nowhere else.</remarks>
[Says("Une règle : ce qu’elle regarde, ses paramètres, sa gravité, son explication.")]
public sealed record CharterRule
{
    /// <summary>Stable code: what is answered about a figure stays tied to it from one version of the charter to the next.</summary>
    [Says("Code stable de la règle : d’une version à l’autre de la charte, ce qui a été répondu y reste attaché.", Needed = true)]
    public string Code { get; init; } = "";

    /// <summary>Short name.</summary>
    [Says("Nom court, tel que les alertes le montrent.", Needed = true)]
    public string Label { get; init; } = "";

    /// <summary>What it looks at.</summary>
    [Says("Ce que la règle regarde.", Needed = true)]
    public CharterRuleKind Kind { get; init; }

    /// <summary>Codes of the indicators it bears on.</summary>
    [Says("Codes des indicateurs sur lesquels elle porte ; « * » pour tous ceux dont les structures répondent.", Needed = true)]
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>How much an alert weighs.</summary>
    [Says("Gravité d’une alerte.", Needed = true)]
    public AlertSeverity Severity { get; init; }

    /// <summary>Why the rule is there and what to do, in French.</summary>
    [Says("Pourquoi la règle existe et que faire, en français : celui qui lit l’alerte le lira.", Needed = true)]
    public string Explanation { get; init; } = "";

    /// <summary>The number read of each figure.</summary>
    [Says("Le nombre lu de chaque chiffre ; par défaut, sa valeur.")]
    public CharterField Field { get; init; }

    /// <summary>Least value allowed.</summary>
    [Says("bounds : la plus petite valeur admise.")]
    public decimal? Least { get; init; }

    /// <summary>Greatest value allowed.</summary>
    [Says("bounds, unknownOutcomes : la plus grande valeur admise.")]
    public decimal? Greatest { get; init; }

    /// <summary>Codes of the parts of a whole.</summary>
    [Says("sum : codes des parties.")]
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Code of the other indicator.</summary>
    [Says("pair, unknownOutcomes : code de l’autre indicateur.")]
    public string Other { get; init; } = "";

    /// <summary>The number read of the other indicator, or of the parts.</summary>
    [Says("sum, pair : le nombre lu des parties, ou de l’autre indicateur ; par défaut, sa valeur.")]
    public CharterField OtherField { get; init; }

    /// <summary>How the two agree.</summary>
    [Says("sum, pair : comment les deux s’accordent (le tout et la somme, l’un et l’autre).")]
    public CharterRelation? Relation { get; init; }

    /// <summary>What the second is multiplied by before the two are compared.</summary>
    [Says("pair : ce par quoi l’autre est multiplié avant de comparer.")]
    public decimal Factor { get; init; } = 1;

    /// <summary>Difference allowed, in the unit of the numbers.</summary>
    [Says("sum, pair : écart admis.")]
    public decimal Tolerance { get; init; }

    /// <summary>Greatest change from one period to the next, in percent.</summary>
    [Says("break : variation admise d’une période à la suivante, en pour cent.")]
    public decimal? Percent { get; init; }

    /// <summary>Which earlier figure is compared.</summary>
    [Says("break : la période comparée.")]
    public CharterComparison Against { get; init; }

    /// <summary>Days after the end of a period within which its figure is due.</summary>
    [Says("late : jours après la fin de la période au bout desquels le chiffre est dû.")]
    public int? Days { get; init; }

    /// <summary>First year whose figures are judged, or owed.</summary>
    [Says("Première année des chiffres jugés, ou dus ; par défaut, celle de la charte, sinon la première connue.")]
    public int? Since { get; init; }

    /// <summary>How many robust deviations from the median a figure may lie.</summary>
    [Says("ownHistory, peers : combien d’écarts robustes (1,4826 × écart absolu médian) un chiffre peut s’éloigner de la médiane.")]
    public decimal? Limit { get; init; }

    /// <summary>The robust deviation is never taken under this share of the median, in percent.</summary>
    [Says("ownHistory, peers : l’écart robuste n’est jamais pris sous cette part de la médiane, en pour cent ; c’est lui qui vaut quand l’écart absolu médian est nul.")]
    public decimal FloorPercent { get; init; } = 5;

    /// <summary>Fewest values (past periods, or peers) for the rule to speak.</summary>
    [Says("ownHistory, peers : nombre de valeurs (périodes passées, structures) sous lequel la règle se tait ; par défaut 4 et 12.")]
    public int? LeastCount { get; init; }

    /// <summary>Volume (denominator, or the count itself) under which the rule says nothing: small numbers leap by themselves.</summary>
    [Says("break, duplicate, ownHistory, peers : effectif (le dénominateur, ou le nombre lui-même) sous lequel la règle se tait : les petits nombres sautent d’eux-mêmes.")]
    public decimal LeastVolume { get; init; } = 30;

    /// <summary>True when the rule bears on every indicator that units report.</summary>
    public bool BearsOnAll => Indicators is ["*"];
}
