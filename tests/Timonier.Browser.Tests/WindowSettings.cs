// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Browser.Tests;

/// <summary>How a reader looks at the site.</summary>
public sealed record WindowSettings
{
    /// <summary>The width of a desk.</summary>
    public const int Wide = 1280;

    /// <summary>The width of a telephone.</summary>
    public const int Narrow = 390;

    /// <summary>Width in CSS pixels.</summary>
    public int Width { get; init; } = Wide;

    /// <summary>The colours that the reader's system asks for.</summary>
    public Look Look { get; init; }

    /// <summary>Whether scripts run.</summary>
    public Scripts Scripts { get; init; }

    /// <summary>Cookies of somebody who signed in before, as Playwright writes them; nothing for a stranger.</summary>
    public string? Kept { get; init; }
}

/// <summary>The colours that a reader's system asks for.</summary>
public enum Look
{
    Light,
    Dark,
}

/// <summary>Whether a reader's browser runs scripts.</summary>
public enum Scripts
{
    Run,
    Off,
}
