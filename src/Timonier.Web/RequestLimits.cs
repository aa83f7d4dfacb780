// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web;

/// <summary>How much one account, or one address that is not signed in, may ask of a node: a reserve that fills again steadily, and so many at once.</summary>
/// <param name="Reserve">Requests that may come in a burst.</param>
/// <param name="PerSecond">Requests given back each second.</param>
/// <param name="AtOnce">Requests answered at the same time; others wait a moment, then are refused.</param>
public sealed record RequestLimits(int Reserve, int PerSecond, int AtOnce)
{
    /// <summary>A person who opens pages as fast as they come reads two a second; an export script asks ten.</summary>
    public static RequestLimits Default { get; } = new(600, 20, 16);

    /// <summary>For measurements and tests of something else.</summary>
    public static RequestLimits None { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue);
}
