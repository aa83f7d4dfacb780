// SPDX-License-Identifier: Apache-2.0
using System.Net;

namespace Timonier.Access;

/// <summary>What somebody typed to sign in, and from where.</summary>
public sealed record SignInTry(string Login, string Password, IPAddress Address)
{
    /// <summary>The browser, as it describes itself.</summary>
    public string Device { get; init; } = "";
}
