// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class IndicatorRefusals
{
    /// <summary>No indicator has that code.</summary>
    public static readonly Refusal NoSuchIndicator = new("indicator.missing", "Aucun indicateur n’a le code « {0} ». La page « Indicateurs » donne la liste.");

    /// <summary>An indicator without a code.</summary>
    public static readonly Refusal NoCode = new("definition.no-code", "Donnez un code à l’indicateur.");

    /// <summary>A definition without a name.</summary>
    public static readonly Refusal NoLabel = new("definition.label", "Donnez un libellé à l’indicateur.");

    /// <summary>A stock or a cohort that would be added over months.</summary>
    public static readonly Refusal StockAddedOverTime = new(
        "definition.time", "Un stock ou une cohorte ne s’additionne pas d’une période à l’autre : retirez l’addition dans le temps, ou déclarez un flux.");

    /// <summary>A multiplier of zero or less.</summary>
    public static readonly Refusal Multiplier = new("definition.multiplier", "Le multiplicateur doit être supérieur à zéro : 100 pour un pourcentage, 1 sinon.");

    /// <summary>A number of decimals out of bounds.</summary>
    public static readonly Refusal Decimals = new("definition.decimals", "Le nombre de décimales va de 0 à 8.");

    /// <summary>A context indicator with a favourable direction.</summary>
    public static readonly Refusal JudgedContext = new(
        "definition.context", "Une donnée de contexte n’est ni bonne ni mauvaise : choisissez le sens « aucun », ou un autre rôle que contexte.");

    /// <summary>Results of structures added up where they are ratios.</summary>
    public static readonly Refusal SumOfRatios = new(
        "definition.sum", "Des parts, des taux ou des moyennes ne s’additionnent pas d’une structure à l’autre\u00a0: calculez le territoire à partir de ses propres mesures, ou déclarez un nombre.");

    /// <summary>A formula that cannot be kept.</summary>
    public static readonly Refusal BadFormula = new("definition.formula", "La formule de «\u00a0{0}\u00a0» n’est pas utilisable.\n{1}");

    /// <summary>A formula to try that is not there.</summary>
    public static readonly Refusal NoFormula = new("definition.no-formula", "Écrivez une formule, par exemple 100 * #{E02} / #{E01} ; sans formule, les chiffres sont donnés par une source.");

    /// <summary>A version that would begin before the one it follows.</summary>
    public static readonly Refusal VersionOrder = new(
        "definition.order", "La nouvelle version doit commencer après le {0}, début de la version en cours : ce qui est publié ne change pas.");

    /// <summary>More versions than the record can hold.</summary>
    public static readonly Refusal TooManyVersions = new("definition.versions", "Un indicateur a 127 versions au plus : créez un autre indicateur.");

    /// <summary>The batch does not exist.</summary>
    public static readonly Refusal NoSuchBatch = new("batch.missing", "Aucun import n’a le numéro {0}.");

    /// <summary>The batch was withdrawn already.</summary>
    public static readonly Refusal AlreadyWithdrawn = new("batch.withdrawn", "L’import n° {0} est déjà retiré, depuis le {1}.");

    /// <summary>A withdrawal without a reason.</summary>
    public static readonly Refusal NoReason = new("batch.reason", "Dites pourquoi cet import est retiré : ceux qui ont lu ces chiffres le verront.");

    /// <summary>A batch that brought units, links or definitions.</summary>
    public static readonly Refusal NotWithdrawable = new(
        "batch.kind", "L’import n° {0} a apporté {1}, sur quoi d’autres données reposent : il ne se retire pas. Importez la correction.");

    /// <summary>A mapping that cannot be used.</summary>
    public static readonly Refusal BadMapping = new("import.mapping", "La correspondance n’est pas utilisable.\n{0}");

    /// <summary>No file to import.</summary>
    public static readonly Refusal UnreadableFile = new("import.unreadable", "Le fichier ne se lit pas. {0}");

    /// <summary>Files are missing.</summary>
    public static readonly Refusal NoFile = new("import.files", "Donnez au moins un fichier à importer.");

    /// <summary>The network kept changing while the import was under way.</summary>
    public static readonly Refusal KeptChanging = new("import.moving", "Le réseau a changé plusieurs fois pendant l’import. Rien n’a été enregistré : recommencez.");

    /// <summary>The import job does not exist.</summary>
    public static readonly Refusal NoSuchJob = new("import.job", "Cet import n’existe pas, ou n’est pas le vôtre.");

    /// <summary>A job that is not waiting for a confirmation.</summary>
    public static readonly Refusal NotChecked = new("import.not-checked", "Cet import n’attend pas de confirmation : il est {0}.");

    /// <summary>A job that has ended.</summary>
    public static readonly Refusal Ended = new("import.ended", "Cet import est terminé ({0}) : il ne s’annule plus. S’il est enregistré, il peut être retiré.");

    /// <summary>A saved mapping without a name.</summary>
    public static readonly Refusal NoMappingName = new("import.mapping-name", "Donnez un nom à la correspondance.");

    /// <summary>The saved mapping is of another network.</summary>
    public static readonly Refusal OtherNetwork = new("import.network", "Cette correspondance est écrite pour le réseau « {0} », et non pour « {1} ».");

    /// <summary>A charter that cannot be used.</summary>
    public static readonly Refusal BadCharter = new("charter.faults", "La charte n’est pas utilisable.\n{0}");

    /// <summary>The charter is the one in force.</summary>
    public static readonly Refusal SameCharter = new("charter.same", "Cette charte est déjà en vigueur : rien n’a changé.");

    /// <summary>No charter is in force.</summary>
    public static readonly Refusal NoCharter = new("charter.missing", "Le réseau n’a pas encore de charte de saisie. L’administration centrale en charge une : « timonier charter load ».");

    /// <summary>The figures follow the rule: there is no such alert.</summary>
    public static readonly Refusal NoSuchAlert = new(
        "alert.missing", "Cette alerte n’existe plus : le chiffre a été corrigé, ou la charte a changé. Rouvrez la page pour voir ce qui reste.");

    /// <summary>Nothing said of an alert.</summary>
    public static readonly Refusal NoAlertReason = new("alert.reason", "Dites pourquoi : l’autre partie le lira, et le chiffre en dépend.");

    /// <summary>A reason too long to be kept.</summary>
    public static readonly Refusal LongReason = new("alert.length", "Le texte dépasse {0} caractères : résumez-le.");

    /// <summary>An alert accepted already.</summary>
    public static readonly Refusal AlertAccepted = new("alert.accepted", "Cette alerte est déjà acceptée : il n’y a rien à ajouter.");

    /// <summary>The actor has no right over that perimeter.</summary>
    public static readonly Refusal NotYours = new("indicator.right", "Vos mandats ne vous permettent pas cette action dans ce réseau.");
}
