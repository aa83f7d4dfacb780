// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A time to wait, in the words of a refusal.</summary>
internal static class FrenchWait
{
    /// <summary>Seconds up to a minute, whole minutes beyond; never less than a second.</summary>
    public static string InWords(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) switch
    {
        1 => "1 seconde",
        <= 60 and var seconds => $"{seconds} secondes",
        var seconds => $"{(seconds + 59) / 60} minutes",
    };
}
