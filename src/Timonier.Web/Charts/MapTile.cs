// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>One structure of a tile map.</summary>
/// <param name="Code">Its three letters.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Column and row of the tile, from 0; two tiles never share one.</param>
/// <param name="Figure">Its value, or why there is none.</param>
public sealed record MapTile(string Code, string Name, (int Column, int Row) Place, Figure Figure)
{
    /// <summary>Where the tile leads.</summary>
    public string? Href { get; init; }
}
