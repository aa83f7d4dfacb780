// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("La définition d’un indicateur. Chaque propriété est une colonne, un texte fixe « =… », un nombre ou vrai/faux ; un mot d’une liste fermée peut s’écrire tel quel.")]
internal sealed record DefinitionPart
{
    [Says("Libellé, sans le code.", Needed = true)]
    public Source? Label { get; init; }

    [Says("Ce qu’il compte et ne compte pas.")]
    public Source? Meaning { get; init; }

    [Says("Nature : count (nombre), proportion (part), rate (taux), amountRatio (rapport de montants), mean (moyenne), yesNo (oui ou non). Par défaut count.")]
    public Source? Kind { get; init; }

    [Says("Ce que compte le numérateur.")]
    public Source? Numerator { get; init; }

    [Says("Ce que compte le dénominateur.")]
    public Source? Denominator { get; init; }

    [Says("Unité affichée après le chiffre : %, jeunes, jours, €.")]
    public Source? Unit { get; init; }

    [Says("Ce par quoi numérateur / dénominateur est multiplié : 100 pour un pourcentage. Par défaut 100 si l’unité commence par %, 1 sinon.")]
    public Source? Multiplier { get; init; }

    [Says("Décimales affichées ; ce qui est gardé a toutes les siennes. Par défaut 1 pour une part, un taux ou une moyenne, 0 sinon.")]
    public Source? Decimals { get; init; }

    [Says("Sens favorable : up (hausse), down (baisse), range (les deux extrêmes interrogent), none (aucun). Par défaut none.")]
    public Source? Direction { get; init; }

    [Says("Rôle : steering (pilotage), context (contexte), monitoring (suivi). Par défaut monitoring.")]
    public Source? Role { get; init; }

    [Says("Nature dans le temps : flow (flux), stock, cumulativeSinceJanuary (cumul depuis janvier), cohort (cohorte). Par défaut flow.")]
    public Source? TimeNature { get; init; }

    [Says("Vrai si les chiffres des structures s’additionnent en celui du territoire. Par défaut vrai.")]
    public Source? AddsOverUnits { get; init; }

    [Says("Vrai si les chiffres des mois s’additionnent en celui de l’année. Par défaut faux.")]
    public Source? AddsOverTime { get; init; }

    [Says("Période à laquelle il est connu : day, month, quarter, half, year, schoolYear, rollingYear, interval. Par défaut year.")]
    public Source? Periodicity { get; init; }

    [Says("Qui le publie, à partir de quoi.")]
    public Source? Source { get; init; }

    [Says("Qui en répond.")]
    public Source? Owner { get; init; }

    [Says("Famille sous laquelle il est rangé.")]
    public Source? Family { get; init; }

    [Says("Rang dans sa famille.")]
    public Source? Position { get; init; }

    [Says("Vrai si ce sont des effectifs de personnes : les petits effectifs sont alors secrets, et doivent être des nombres entiers positifs. Par défaut vrai.")]
    public Source? CountsPersons { get; init; }

    [Says("En dessous de ce dénominateur, le chiffre est montré mais jamais interprété.")]
    public Source? MinimalDenominator { get; init; }

    [Says("Premier jour de cette définition ; nécessaire pour changer une définition déjà enregistrée.")]
    public Source? ValidFrom { get; init; }

    [Says("Pourquoi cette version rompt la série, si elle la rompt.")]
    public Source? SeriesBreak { get; init; }

    [Says("Comment se calcule le taux d’atteinte des cibles : shareOfWay (part du chemin, sans borne), boundedShare (la même entre 0 et 100, règle de PILOTE), ratioToTarget (valeur sur cible, règle de kPilote). Par défaut shareOfWay.")]
    public Source? Attainment { get; init; }

    [Says("Formule qui calcule ses chiffres à partir d’autres indicateurs : « 100 * #{E02} / #{E01} ». Vide : ses chiffres sont donnés.")]
    public Source? Formula { get; init; }

    [Says("Ce que la formule fait d’une mesure manquante : skipIfAny (pas de résultat), skipIfAll (zéro, sauf si toutes manquent), neverSkip (zéro). Par défaut skipIfAny.")]
    public Source? FormulaMissing { get; init; }

    [Says("Nombre de périodes des agrégats de la formule, ou sinceJanuary (depuis janvier). Par défaut 12.")]
    public Source? FormulaWindow { get; init; }

    [Says("Dernière période des agrégats de la formule : 0 pour celle que l’on calcule, -1 pour la précédente. Par défaut 0.")]
    public Source? FormulaWindowEnd { get; init; }

    [Says("Comment la formule calcule un territoire : fromOwnInputs (à partir des mesures du territoire), sumOfResults (somme des résultats des structures). Par défaut fromOwnInputs.")]
    public Source? FormulaTerritories { get; init; }
}
