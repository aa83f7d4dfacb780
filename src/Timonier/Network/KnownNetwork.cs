// SPDX-License-Identifier: Apache-2.0
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>A network of the instance and where its knowledge stands.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Short code, used in addresses and on the command line.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Version">Where the knowledge of the network stood when this was read.</param>
public sealed record KnownNetwork(NetworkId Id, string Code, string Name, DataVersion Version);
