// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Network;

namespace Timonier.Web.SignIn;

/// <summary>Who is behind this request: resolved once, from the cookie to the session to the actor, then handed to whoever asks. Scoped.</summary>
public sealed class CurrentActor
{
    /// <summary>The open session, or nothing on pages that need none.</summary>
    public SignedInActor? SignedIn { get; private set; }

    /// <summary>The token of the open session, which signing out needs.</summary>
    internal string? Token { get; private set; }

    /// <summary>The actor. Every page is behind sign-in unless it says otherwise, so a page may take it for granted.</summary>
    public Actor Actor => SignedIn?.Actor ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    internal void Enter(SignedInActor signedIn, string token) => (SignedIn, Token) = (signedIn, token);
}
