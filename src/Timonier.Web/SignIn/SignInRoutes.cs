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

    /// <summary>The code of the authenticator, after the password.</summary>
    public const string Code = "/connexion/code";

    /// <summary>Proving again who one is, before acts on rights.</summary>
    public const string Prove = "/connexion/confirmer";

    /// <summary>Why one sees, or does not see.</summary>
    public const string Why = "/mon-compte/pourquoi";

    /// <summary>Handing over one's own mandates.</summary>
    public const string Delegate = "/mon-compte/mandats";

    /// <summary>Setting an authenticator up.</summary>
    public const string CodeSetup = "/mon-compte/code";

    /// <summary>One's own open sessions.</summary>
    public const string Sessions = "/mon-compte/connexions";

    /// <summary>Asking for a link to choose another password.</summary>
    public const string Forgotten = "/connexion/oubli";

    /// <summary>Choosing a password by a link received by mail.</summary>
    public const string Link = "/connexion/lien";

    /// <summary>First access to an empty instance, by its link.</summary>
    public const string FirstAccess = "/premier-acces";

    /// <summary>One's own mandates and what they allow.</summary>
    public const string Account = "/mon-compte";

    /// <summary>Choosing another password.</summary>
    public const string Password = "/mon-compte/mot-de-passe";
}
