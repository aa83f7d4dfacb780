// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Hosting;

namespace Timonier.Web.SignIn;

/// <summary>The part of an address that names a network: <c>missions-locales</c>, or <c>missions-locales@2025-03-31</c> for what was known at the end of that day.</summary>
/// <remarks>Pages make their links and exports from the segment they were asked with: once in the past, one stays there until one leaves it.</remarks>
/// <param name="Code">Code of the network.</param>
/// <param name="KnownOn">The day; nothing for what is known now.</param>
public readonly record struct NetworkSegment(string Code, DateOnly? KnownOn)
{
    private const char Mark = '@';

    /// <summary>Reads a segment; nothing when what follows the mark is not a day.</summary>
    public static NetworkSegment? Read(string text)
    {
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
            return new(text, null);
        return QueryValues.Day(text[(mark + 1)..]) is { } day ? new(text[..mark], day) : null;
    }

    /// <summary>The segment as it stands in an address.</summary>
    public override string ToString() => KnownOn is { } day ? $"{Code}{Mark}{QueryValues.Text(day)}" : Code;
}
