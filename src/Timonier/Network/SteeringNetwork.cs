// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A network: one steering community of one authority, with its services, structures and trees.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Code used in addresses: <c>missions-locales</c>.</param>
/// <param name="Name">French name.</param>
/// <param name="Settings">Parameters.</param>
public sealed record SteeringNetwork(NetworkId Id, string Code, string Name, NetworkSettings Settings);
