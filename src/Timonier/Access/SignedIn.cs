// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A session that was just opened.</summary>
/// <param name="Token">The secret that the browser keeps; it is shown nowhere else.</param>
/// <param name="ExpiresAt">When the session ends, UTC.</param>
/// <param name="MustChangePassword">True when the password was temporary.</param>
public sealed record SignedIn(string Token, DateTimeOffset ExpiresAt, bool MustChangePassword)
{
    /// <summary>What is still awaited.</summary>
    public SignInStep Step { get; init; }
}
