// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Mails;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class MailRefusals
{
    /// <summary>An address of a mail server that is not one.</summary>
    public static readonly Refusal Server = new(
        "mail.server", "L’adresse du serveur de courriel ne convient pas (variable TIMONIER_SMTP)\u00a0: elle commence par smtp://, nomme le serveur, et dit l’expéditeur dans son paramètre from. La page «\u00a0Comptes et mandats\u00a0» de la documentation donne un exemple.");

    /// <summary>No server is named.</summary>
    public static readonly Refusal NoServer = new(
        "mail.none", "Aucun serveur de courriel n’est indiqué (variable TIMONIER_SMTP)\u00a0: les courriels attendent.");
}
