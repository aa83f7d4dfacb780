// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Successions;

/// <summary>A unit that begins by a succession.</summary>
/// <param name="Code">The code that will designate it, not borne by anything yet.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Kind">Code of its kind; that of the first predecessor when not given.</param>
public sealed record NewSuccessor(UnitCode Code, string Name, string? Kind = null)
{
    /// <summary>Its parent in the network's own tree; that of the first predecessor when not given.</summary>
    public UnitId? Parent { get; init; }
}
