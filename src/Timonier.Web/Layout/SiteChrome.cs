// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Web.Layout;

/// <summary>What stands around every page for the person who reads it, given once per request as a cascading value.</summary>
/// <param name="UserName">The person, as colleagues know her; nothing before sign-in.</param>
/// <param name="Networks">The networks that this person may open, the current one included.</param>
/// <param name="Navigation">The main entries of the current network.</param>
public sealed record SiteChrome(string? UserName, IReadOnlyList<PageLink> Networks, IReadOnlyList<PageLink> Navigation)
{
    /// <summary>Address of the network that is open, one of <see cref="Networks"/>.</summary>
    public string? CurrentNetwork { get; init; }

    /// <summary>Address of the main entry to which the page belongs, one of <see cref="Navigation"/>.</summary>
    public string? CurrentEntry { get; init; }

    /// <summary>What was looked for, kept in the search field of the results page.</summary>
    public string? Searched { get; init; }

    /// <summary>The lines of the account menu, before signing out.</summary>
    public IReadOnlyList<PageLink> Account { get; init; } = [];

    /// <summary>Where a reader who is not signed in does so; nothing for the others.</summary>
    public string? SignIn { get; init; }

    /// <summary>Where the sign-out form posts; no form without it.</summary>
    public string? SignOutAction { get; init; }

    /// <summary>What the page shows is fictional; said on every page, sheet and title.</summary>
    public Fiction Fiction { get; init; }

    /// <summary>Version of the program.</summary>
    public string? Version { get; init; }

    /// <summary>When the page was read, in words.</summary>
    public string? ReadAt { get; init; }

    /// <summary>Revision of the data, as the footer names it.</summary>
    public string? Revision { get; init; }

    /// <summary>The day as of which the network is read; nothing on pages of no network.</summary>
    public PastReading? Past { get; init; }

    /// <summary>The links of the footer.</summary>
    public IReadOnlyList<PageLink> Foot { get; init; } = DefaultFoot;

    /// <summary>The four links that every page ends with.</summary>
    public static IReadOnlyList<PageLink> DefaultFoot { get; } =
    [
        new("Accessibilité", "/accessibilite"),
        new("Ce que cet outil ne dit pas", "/limites"),
        new("Glossaire", "/glossaire"),
        new("Aide", "/aide"),
    ];
}
