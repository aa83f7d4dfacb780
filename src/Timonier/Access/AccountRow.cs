// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>One line of the list of accounts.</summary>
/// <param name="Account">The account.</param>
/// <param name="Person">Its person.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Login">Login.</param>
/// <param name="IsDisabled">True when nobody may sign in with it.</param>
/// <param name="MustChangePassword">True while its password is temporary: the person has not come yet.</param>
/// <param name="Mandates">Its mandates, with their identities, oldest first.</param>
public sealed record AccountRow(
    AccountId Account,
    PersonId Person,
    string Name,
    string Login,
    bool IsDisabled,
    bool MustChangePassword,
    IReadOnlyList<MandateRow> Mandates);
