// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>A territory of a map.</summary>
/// <param name="Code">INSEE code of the département or territory: <c>01</c>, <c>2A</c>, <c>971</c>, <c>975</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figure">Its value, or why there is none.</param>
public sealed record MapTerritory(string Code, string Name, Figure Figure)
{
    /// <summary>Where the row of the twin table leads.</summary>
    public string? Href { get; init; }
}
