// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>Words that lead somewhere.</summary>
/// <param name="Label">What is read.</param>
/// <param name="Href">Where it leads.</param>
public sealed record PageLink(string Label, string Href)
{
    /// <summary>A smaller second line.</summary>
    public string? Note { get; init; }
}
