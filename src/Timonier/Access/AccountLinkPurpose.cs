// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What a link sent by mail is for.</summary>
public enum AccountLinkPurpose
{
    /// <summary>To choose a first password.</summary>
    Invitation,

    /// <summary>To choose another one: the last is forgotten.</summary>
    Reset,
}
