// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.SignIn;

/// <summary>Addresses of the pages of administration.</summary>
public static class AdministrationRoutes
{
    /// <summary>The list of accounts.</summary>
    public const string Accounts = "/administration/comptes";

    /// <summary>The journal of acts.</summary>
    public const string Journal = "/administration/journal";

    /// <summary>How the instance is looked after.</summary>
    public const string Instance = "/administration/instance";
}
