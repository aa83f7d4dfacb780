// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.Indicators.Import;

/// <summary>French sentences compared without their unbreakable spaces.</summary>
internal static class Plainly
{
    public static string Plain(this string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public static void Says(string words, string text) => Assert.Contains(words.Plain(), text.Plain(), StringComparison.Ordinal);
}
