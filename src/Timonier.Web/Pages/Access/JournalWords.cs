// SPDX-License-Identifier: Apache-2.0
using System.Collections.Frozen;
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Access;

/// <summary>Acts and what they change, as the journal tells them to a reader; what has no words here is shown by its code.</summary>
internal static class JournalWords
{
    private static readonly FrozenDictionary<string, string> Acts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["access.sign-in"] = "connexion",
        ["access.invite-account"] = "invitation envoyée",
        ["access.request-reset"] = "mot de passe oublié",
        ["access.answer-resets"] = "liens de mot de passe envoyés",
        ["access.use-account-link"] = "mot de passe choisi par un lien",
        ["access.send-test-mail"] = "courriel d’essai",
        ["mail.send"] = "envoi des courriels",
        ["access.import-persons"] = "comptes et mandats d’un fichier",
        ["access.enter-code"] = "code de connexion",
        ["access.offer-code"] = "clé d’authentification tirée",
        ["access.confirm-code"] = "application d’authentification enregistrée",
        ["access.forget-code"] = "application d’authentification effacée",
        ["access.prove-again"] = "identité confirmée",
        ["access.sign-out-elsewhere"] = "déconnexion à distance",
        ["access.delegate-mandate"] = "mandat délégué",
        ["access.sign-out"] = "déconnexion",
        ["access.change-password"] = "changement de mot de passe",
        ["access.create-account"] = "création d’un compte",
        ["access.create-first-administrator"] = "premier accès",
        ["access.disable-account"] = "désactivation d’un compte",
        ["access.enable-account"] = "réactivation d’un compte",
        ["access.give-mandate"] = "mandat donné",
        ["access.end-mandate"] = "fin d’un mandat",
        ["access.export-journal"] = "export du journal",
        ["access.issue-setup-link"] = "lien de premier accès",
        ["indicator.submit-import"] = "envoi de fichiers à vérifier",
        ["indicator.confirm-import"] = "accord pour enregistrer un import",
        ["indicator.cancel-import"] = "abandon d’un import",
        ["indicator.import-batch"] = "import enregistré",
        ["indicator.withdraw-batch"] = "retrait d’un import",
        ["indicator.save-mapping"] = "correspondance gardée",
        ["indicator.define"] = "définition d’un indicateur",
        ["network.create"] = "création d’un réseau",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account"] = "compte",
        ["batch"] = "import",
        ["import-job"] = "contrôle avant import",
        ["indicator"] = "indicateur",
        ["journal"] = "journal",
        ["outgoing_mail"] = "courriel",
        ["reset_request"] = "demande de mot de passe",
        ["mandate"] = "mandat",
        ["mapping"] = "correspondance",
        ["network"] = "réseau",
        ["person-import"] = "fichier de personnes",
        ["person"] = "personne",
        ["personal_text"] = "texte effacé",
        ["recovery_code"] = "code de secours",
        ["account_link"] = "lien envoyé par courriel",
        ["setup_link"] = "lien de premier accès",
        ["sign_in_session"] = "connexion",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The acts, for a list to choose from, in alphabetical order.</summary>
    public static IReadOnlyList<Choice> Choices { get; } = [.. Acts.OrderBy(a => a.Value, StringComparer.CurrentCulture).Select(a => new Choice(a.Key, a.Value))];

    /// <summary>What was done.</summary>
    public static string Act(string code) => Acts.GetValueOrDefault(code, code);

    /// <summary>What kind of thing it was done to.</summary>
    public static string Subject(string kind) => Subjects.GetValueOrDefault(kind, kind);
}
