// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What the first administrator of an instance says of herself.</summary>
public sealed record FirstAdministrator(string Name, string Login, string Password);
