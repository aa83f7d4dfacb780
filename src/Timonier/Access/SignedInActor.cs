// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Who is behind a request: the actor of an open session.</summary>
/// <param name="Actor">The actor, with every mandate, on the day of the request.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">The session.</param>
/// <param name="MustChangePassword">True while the password is temporary: nothing else may be done.</param>
public sealed record SignedInActor(Actor Actor, AccountId Account, SignInSessionId Session, bool MustChangePassword)
{
    /// <summary>What is still awaited before anything else is done.</summary>
    public SignInStep Step { get; init; }

    /// <summary>When the person last proved who she is, UTC.</summary>
    public DateTimeOffset ProvenAt { get; init; }

    /// <summary>True when the proof is too old for an act on rights.</summary>
    public bool MustProveAgain(DateTimeOffset now) => now - ProvenAt > SignInSession.ProofLife;
}
