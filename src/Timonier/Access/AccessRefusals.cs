// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class AccessRefusals
{
    /// <summary>Unknown login or wrong password: one sentence for both, so that no one learns which accounts exist.</summary>
    public static readonly Refusal WrongPair = new("sign-in.pair", "L’identifiant ou le mot de passe n’est pas le bon. Vérifiez l’un et l’autre, puis réessayez.");

    /// <summary>Too many failures.</summary>
    public static readonly Refusal TooManyTries = new("sign-in.wait", "Trop d’essais manqués. Réessayez dans {0}.");

    /// <summary>The right password of an account that was disabled.</summary>
    public static readonly Refusal Disabled = new("sign-in.disabled", "Ce compte est désactivé. Adressez-vous à l’administration de l’instance.");

    /// <summary>The first-access link is unknown, used or too old.</summary>
    public static readonly Refusal DeadLink = new(
        "setup.link", "Ce lien de premier accès a déjà servi, ou a expiré. S’il n’existe encore aucun compte, redémarrez le serveur\u00a0: il affichera un autre lien.");

    /// <summary>The instance has its administrator already.</summary>
    public static readonly Refusal AlreadySetUp = new("setup.done", "Cette instance a déjà un compte\u00a0: connectez-vous.");

    /// <summary>The actor does not manage accounts.</summary>
    public static readonly Refusal NotYours = new("access.right", "Vos mandats ne vous permettent pas de gérer les comptes et les mandats.");

    /// <summary>The actor does not read the journal of that network.</summary>
    public static readonly Refusal NotYourJournal = new("journal.right", "Vos mandats ne vous permettent pas de lire ce journal.");

    /// <summary>One's own account or mandates.</summary>
    public static readonly Refusal NotOnYourself = new(
        "access.self", "Personne ne change ses propres droits\u00a0: demandez à une autre personne de l’administration.");

    /// <summary>No account has that login or identity.</summary>
    public static readonly Refusal NoSuchAccount = new("account.missing", "Aucun compte n’a l’identifiant «\u00a0{0}\u00a0».");

    /// <summary>A login already taken.</summary>
    public static readonly Refusal LoginTaken = new("account.login", "Un compte a déjà l’identifiant «\u00a0{0}\u00a0».");

    /// <summary>A login that cannot be typed, read or shown.</summary>
    public static readonly Refusal LoginForm = new(
        "account.login-form", "Donnez une adresse électronique ou un identifiant de 3 à 254 caractères, sans espace.");

    /// <summary>A person without a name.</summary>
    public static readonly Refusal NoName = new("account.name", "Donnez le prénom et le nom, en 200 caractères au plus.");

    /// <summary>Disabled already.</summary>
    public static readonly Refusal AlreadyDisabled = new("account.disabled", "Ce compte est déjà désactivé.");

    /// <summary>Not disabled.</summary>
    public static readonly Refusal NotDisabled = new("account.enabled", "Ce compte n’est pas désactivé.");

    /// <summary>A password too short.</summary>
    public static readonly Refusal PasswordTooShort = new("password.short", "Choisissez un mot de passe de 12 caractères au moins\u00a0: une phrase convient.");

    /// <summary>A password too long.</summary>
    public static readonly Refusal PasswordTooLong = new("password.long", "Choisissez un mot de passe de 256 caractères au plus.");

    /// <summary>A password that holds the login, or repeats a few characters.</summary>
    public static readonly Refusal PasswordTooPlain = new(
        "password.plain", "Ce mot de passe se devine\u00a0: il reprend l’identifiant, ou répète trop peu de caractères. Choisissez-en un autre.");

    /// <summary>The new password is the one in force.</summary>
    public static readonly Refusal SamePassword = new("password.same", "Le nouveau mot de passe est le même que l’ancien. Choisissez-en un autre.");

    /// <summary>The current password does not match.</summary>
    public static readonly Refusal WrongCurrent = new("password.current", "Le mot de passe actuel n’est pas le bon.");

    /// <summary>Two typings that differ.</summary>
    public static readonly Refusal Repeated = new("password.repeated", "Les deux saisies du nouveau mot de passe diffèrent.");

    /// <summary>No mandate has that identity.</summary>
    public static readonly Refusal NoSuchMandate = new("mandate.missing", "Ce mandat n’existe pas.");

    /// <summary>No role has that code.</summary>
    public static readonly Refusal NoSuchRole = new("mandate.role", "Aucun rôle n’a le code «\u00a0{0}\u00a0». Rôles connus\u00a0: {1}.");

    /// <summary>A delegation or an interim without an end.</summary>
    public static readonly Refusal EndNeeded = new("mandate.end", "Une délégation ou un intérim a une fin connue dès le départ\u00a0: donnez le dernier jour.");

    /// <summary>No compartment has that code.</summary>
    public static readonly Refusal NoSuchCompartment = new("mandate.compartment", "Aucun compartiment n’a le code «\u00a0{0}\u00a0».");

    /// <summary>A mandate that is not one's own, or whose role is not handed over.</summary>
    public static readonly Refusal NotDelegable = new("mandate.delegable", "Ce mandat ne se délègue pas, ou n’est pas le vôtre.");

    /// <summary>Nobody of that login holds a mandate in the network.</summary>
    public static readonly Refusal NoSuchDelegate = new(
        "mandate.delegate", "Personne, parmi ceux qui ont un mandat en cours dans ce réseau, n’a l’identifiant «\u00a0{0}\u00a0».");

    /// <summary>A delegation wider or longer than its mandate.</summary>
    public static readonly Refusal TooWide = new("mandate.wide", "Une délégation tient dans le mandat dont elle vient\u00a0: ses structures, et ses jours, du {0} au {1}.");

    /// <summary>No tree has that code.</summary>
    public static readonly Refusal NoSuchTree = new("mandate.tree", "Aucun arbre de ce réseau n’a le code «\u00a0{0}\u00a0».");

    /// <summary>A role whose figures are its own, without a unit.</summary>
    public static readonly Refusal UnitNeeded = new(
        "mandate.unit", "Le rôle «\u00a0{0}\u00a0» se donne sur une structure, pas sur un réseau entier\u00a0: désignez la structure.");

    /// <summary>A unit given for the whole instance.</summary>
    public static readonly Refusal NetworkNeeded = new("mandate.network", "Désignez le réseau de cette structure\u00a0: l’instance entière n’a pas de structures.");

    /// <summary>A code that is wrong, too old, or has served.</summary>
    public static readonly Refusal WrongCode = new(
        "code.wrong", "Ce code n’est pas le bon, ou a déjà servi. Attendez que l’application en affiche un autre, ou donnez un code de secours.");

    /// <summary>An authenticator is set up already.</summary>
    public static readonly Refusal CodeAlreadySet = new("code.set", "Une application d’authentification est déjà enregistrée pour ce compte.");

    /// <summary>An account that others share: nobody shuts them out with an authenticator of his own.</summary>
    public static readonly Refusal CodeExempted = new("code.exempted", "Ce compte est dispensé de code ({0})\u00a0: aucune application d’authentification ne s’y enregistre.");

    /// <summary>No authenticator to forget.</summary>
    public static readonly Refusal NoCode = new("code.none", "Ce compte n’a pas d’application d’authentification.");

    /// <summary>A link sent by mail that served, was replaced, or is too old.</summary>
    public static readonly Refusal DeadAccountLink = new(
        "link.dead", "Ce lien a déjà servi, a été remplacé ou a expiré. Demandez-en un autre\u00a0: page de connexion, «\u00a0Mot de passe oublié\u00a0».");

    /// <summary>A login to which no mail can be sent.</summary>
    public static readonly Refusal NoAddress = new("link.address", "L’identifiant «\u00a0{0}\u00a0» n’est pas une adresse électronique\u00a0: remettez un mot de passe provisoire.");

    /// <summary>A password found in lists of stolen ones.</summary>
    public static readonly Refusal PasswordKnown = new(
        "password.known", "Ce mot de passe figure, tel quel ou à peine déguisé, parmi les plus répandus\u00a0: il serait essayé d’abord. Choisissez-en un autre\u202f; une phrase de plusieurs mots convient.");

    /// <summary>A day that is not one.</summary>
    public static readonly Refusal NoDay = new("mandate.day", "«\u00a0{0}\u00a0» n’est pas un jour\u00a0: écrivez 2026-01-31 ou 31/01/2026.");

    /// <summary>The sign-in is over.</summary>
    public static readonly Refusal SignedOut = new("session.over", "Votre connexion a pris fin. Reconnectez-vous.");
}
