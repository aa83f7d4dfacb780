// SPDX-License-Identifier: Apache-2.0
using System.Net.Mail;
using Timonier.Foundation;
using Timonier.Mails;

namespace Timonier.Access;

/// <summary>The mails of the room, in words.</summary>
internal static class AccountMails
{
    /// <summary>Page of the site that a link opens.</summary>
    private const string Route = "/connexion/lien?jeton=";

    /// <summary>True when a mail can be sent to a login.</summary>
    public static bool IsAddress(string login) => login.Contains('@', StringComparison.Ordinal) && MailAddress.TryCreate(login, out _);

    /// <summary>The mail that carries a link.</summary>
    public static OutgoingMail Of(Account account, AccountLink link, string token, string site)
    {
        var until = FrenchDates.Moment(CivilTime.Of(link.ExpiresAt).DateTime);
        var address = $"{site.TrimEnd('/')}{Route}{token}";
        var (subject, opening, closing) = link.Purpose switch
        {
            AccountLinkPurpose.Invitation => (
                "Timonier : votre compte est ouvert",
                $"Un compte est ouvert à votre nom sur Timonier ({account.Login}). Pour choisir votre mot de passe et entrer :",
                "Si vous n’attendiez pas ce message, n’ouvrez pas ce lien et prévenez l’administration du service."),
            AccountLinkPurpose.Reset => (
                "Timonier : choisir un autre mot de passe",
                "Un nouveau mot de passe a été demandé pour votre compte. Pour le choisir :",
                "Si vous n’avez rien demandé, laissez ce message : votre mot de passe ne change pas."),
        };
        return new OutgoingMail(new(Guid.CreateVersion7(link.CreatedAt)), account.Login, subject, link.CreatedAt)
        {
            Body = $"Bonjour,\n\n{opening}\n\n{address}\n\nCe lien sert une fois, jusqu’au {until}.\n\n{closing}\n",
        };
    }
}
