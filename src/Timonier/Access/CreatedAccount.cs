// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>An account that was just created.</summary>
/// <param name="Account">The account.</param>
/// <param name="Person">Its person, to whom mandates are given.</param>
/// <param name="TemporaryPassword">The password to hand over, shown this once; nothing when the owner's own was given.</param>
public sealed record CreatedAccount(AccountId Account, PersonId Person, string? TemporaryPassword);
