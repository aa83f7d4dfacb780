// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.SignIn;

/// <summary>Addresses of the pages about one's own access.</summary>
public static class SignInRoutes
{
    /// <summary>The home page.</summary>
    public const string Home = "/";

    /// <summary>Sign-in.</summary>
    public const string SignIn = "/connexion";

    /// <summary>Sign-out: a form, so that no link elsewhere signs anybody out.</summary>
    public const string SignOut = "/deconnexion";

    /// <summary>First access to an empty instance, by its link.</summary>
    public const string FirstAccess = "/premier-acces";

    /// <summary>One's own mandates and what they allow.</summary>
    public const string Account = "/mon-compte";

    /// <summary>Choosing another password.</summary>
    public const string Password = "/mon-compte/mot-de-passe";
}
