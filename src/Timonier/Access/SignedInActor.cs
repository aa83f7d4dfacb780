// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Who is behind a request: the actor of an open session.</summary>
/// <param name="Actor">The actor, with every mandate, on the day of the request.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">The session.</param>
/// <param name="MustChangePassword">True while the password is temporary: nothing else may be done.</param>
public sealed record SignedInActor(Actor Actor, AccountId Account, SignInSessionId Session, bool MustChangePassword);
