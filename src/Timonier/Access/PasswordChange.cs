// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What somebody types to change a password.</summary>
public sealed record PasswordChange(string Current, string Wanted, string Repeated);
