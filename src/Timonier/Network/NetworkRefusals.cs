// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class NetworkRefusals
{
    /// <summary>No network has that code.</summary>
    public static readonly Refusal NoSuchNetwork = new("network.missing", "Aucun réseau n’a le code «\u00a0{0}\u00a0». Réseaux connus\u00a0: {1}.");

    /// <summary>A network's code that could not stand in an address.</summary>
    public static readonly Refusal NetworkCode = new("network.code-form", "Le code de réseau «\u00a0{0}\u00a0» ne convient pas\u00a0: lettres minuscules sans accent, chiffres et tirets, 60 au plus.");

    /// <summary>Another network has that code.</summary>
    public static readonly Refusal NetworkCodeTaken = new("network.code-taken", "Un réseau a déjà le code «\u00a0{0}\u00a0».");

    /// <summary>No unit has that code, or the reader may not know it exists.</summary>
    public static readonly Refusal NoSuchUnit = new("unit.missing", "Aucune structure n’a le code «\u00a0{0}\u00a0». Vérifiez le code, ou cherchez-la par son nom.");

    /// <summary>Several units have that bare code.</summary>
    public static readonly Refusal AmbiguousUnit = new("network.ambiguous", "Plusieurs structures ont le code «\u00a0{0}\u00a0»\u00a0: précisez la nomenclature ({1}).");

    /// <summary>A link would make a unit its own ancestor.</summary>
    public static readonly Refusal Cycle = new("network.cycle", "Ce rattachement ferait une boucle\u00a0: {0}.");

    /// <summary>A code already belongs to another unit on those days.</summary>
    public static readonly Refusal CodeTaken = new("network.code", "Le code «\u00a0{0}\u00a0» désigne déjà «\u00a0{1}\u00a0» à cette date.");

    /// <summary>Two statements of one source about the same fact of the same unit.</summary>
    public static readonly Refusal Contradiction = new("network.contradiction", "La même source dit «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» de la même structure, à la même date.");

    /// <summary>The actor has no right over that perimeter.</summary>
    public static readonly Refusal NotYours = new("network.right", "Vos mandats ne vous permettent pas cette action ici. La page «\u00a0Mes mandats\u00a0» dit lesquels vous avez.");

    /// <summary>A mandate that would end before it begins.</summary>
    public static readonly Refusal EndBeforeStart = new("mandate.days", "La fin du mandat ne peut pas précéder son début.");

    /// <summary>A mandate that ended already.</summary>
    public static readonly Refusal AlreadyEnded = new("mandate.ended", "Ce mandat prend déjà fin le {0}.");

    /// <summary>A succession without a reason.</summary>
    public static readonly Refusal SuccessionReason = new("succession.reason", "Dites pourquoi\u00a0: la décision et sa référence. Ceux qui liront l’histoire de ces structures le verront.");

    /// <summary>A succession without a day.</summary>
    public static readonly Refusal SuccessionDay = new("succession.day", "Donnez le premier jour du nouvel état.");

    /// <summary>Two parts between the same units.</summary>
    public static readonly Refusal SuccessionTwice = new("succession.twice", "De «\u00a0{0}\u00a0» à «\u00a0{1}\u00a0», deux parts sont données\u00a0: donnez-en une.");

    /// <summary>Too few or too many units for the kind of succession.</summary>
    public static readonly Refusal SuccessionForm = new("succession.form", "Les structures ne vont pas avec ce qui est demandé\u00a0: {0}.");

    /// <summary>A unit that begins without a code.</summary>
    public static readonly Refusal SuccessorCode = new("succession.code", "Donnez un code à chaque nouvelle structure, avec sa nomenclature.");

    /// <summary>A unit that begins without a name.</summary>
    public static readonly Refusal SuccessorName = new("succession.name", "Donnez un nom à la nouvelle structure «\u00a0{0}\u00a0».");

    /// <summary>A share that is not one.</summary>
    public static readonly Refusal ShareForm = new("succession.share", "La part «\u00a0{0}\u00a0» ne convient pas\u00a0: plus de 0, au plus 1 (100\u00a0%), six décimales au plus.");

    /// <summary>Shares that do not sum to 1.</summary>
    public static readonly Refusal ShareSum = new("succession.sum", "Les parts de «\u00a0{0}\u00a0» font {1}\u00a0: il manque {2} (négatif\u00a0: il y en a trop). Donnez la dernière part par différence, ou déclarez la succession partielle.");

    /// <summary>A transfer that leaves nothing.</summary>
    public static readonly Refusal TransferOfAll = new("succession.transfer", "«\u00a0{0}\u00a0» transférerait {1} de son activité\u00a0: il doit lui en rester. Sinon, c’est une fusion ou une scission.");

    /// <summary>A unit that ended by another succession.</summary>
    public static readonly Refusal AlreadyFollowed = new("succession.followed", "«\u00a0{0}\u00a0» a déjà pris fin le {1}. Annulez d’abord cette succession si elle est fausse.");

    /// <summary>A unit that does not count on the eve.</summary>
    public static readonly Refusal UnitEnded = new("succession.ended", "«\u00a0{0}\u00a0» n’est plus une structure du réseau au {1}.");

    /// <summary>A unit that begins later.</summary>
    public static readonly Refusal NotBegun = new("succession.begun", "«\u00a0{0}\u00a0» ne commence que le {1}.");

    /// <summary>A successor said to begin, that exists already.</summary>
    public static readonly Refusal SuccessorExists = new("succession.exists", "«\u00a0{0}\u00a0» existe déjà depuis le {2}. Si elle absorbe les autres, dites-la aussi parmi les structures d’avant, avec la part 1 ({1} → {1}).");

    /// <summary>A succession by which a unit would follow itself.</summary>
    public static readonly Refusal SuccessionCycle = new("succession.cycle", "Une structure se succéderait à elle-même\u00a0: {0}.");

    /// <summary>No succession has that number.</summary>
    public static readonly Refusal NoSuchSuccession = new("succession.missing", "Aucune succession en cours n’a le numéro {0}.");

    /// <summary>A succession on which another one rests.</summary>
    public static readonly Refusal SuccessionFollowed = new("succession.rests", "La succession n°\u00a0{0}, du {1}, repose sur celle-ci\u00a0: annulez-la d’abord.");

    /// <summary>No tree has that code.</summary>
    public static readonly Refusal NoSuchTree = new("network.tree", "Aucun arbre n’a le code «\u00a0{0}\u00a0». Arbres du réseau\u00a0: {1}.");

    /// <summary>A link that is known already.</summary>
    public static readonly Refusal AttachedAlready = new("network.attached", "«\u00a0{0}\u00a0» est déjà rattachée à «\u00a0{1}\u00a0» à cette date.");
}
