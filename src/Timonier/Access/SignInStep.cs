// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What is still awaited of a person whose password was right.</summary>
public enum SignInStep
{
    /// <summary>Nothing: the session is open.</summary>
    Done,

    /// <summary>The code of the authenticator.</summary>
    Code,

    /// <summary>To set an authenticator up: a role of the person asks for a code.</summary>
    CodeSetup,
}
