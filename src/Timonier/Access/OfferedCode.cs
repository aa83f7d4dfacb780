// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What an authenticator is told.</summary>
/// <param name="Secret">The secret, to be typed: groups of four letters and figures.</param>
/// <param name="Address">The same, as the address that a telephone opens in its authenticator.</param>
public sealed record OfferedCode(string Secret, string Address);
