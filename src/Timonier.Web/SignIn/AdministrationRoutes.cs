// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.SignIn;

/// <summary>Addresses of the pages of administration.</summary>
public static class AdministrationRoutes
{
    /// <summary>The list of accounts.</summary>
    public const string Accounts = "/administration/comptes";

    /// <summary>The outbox of mails.</summary>
    public const string Mails = "/administration/courriels";

    /// <summary>Persons and mandates of one file.</summary>
    public const string Persons = "/administration/comptes/fichier";

    /// <summary>Mandates to look at: ends, gaps, overlaps.</summary>
    public const string Mandates = "/administration/mandats";

    /// <summary>The journal of acts.</summary>
    public const string Journal = "/administration/journal";

    /// <summary>How the instance is looked after.</summary>
    public const string Instance = "/administration/instance";
}
