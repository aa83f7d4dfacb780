// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Structures;

/// <summary>The pages of the structures of a network.</summary>
internal static class StructureTabs
{
    public static IReadOnlyList<PageLink> Of(string network) =>
    [
        new("Liste", $"/r/{network}/structures"),
        new("Arbres", $"/r/{network}/arbres"),
        new("Successions", $"/r/{network}/successions"),
        new("Zones", $"/r/{network}/zones"),
    ];
}
