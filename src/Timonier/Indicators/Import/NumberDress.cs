// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Indicators.Import;

/// <summary>What a number wears that its mapping does not say: groups, a unit, parentheses. Used to refuse with the remedy that fits.</summary>
internal static partial class NumberDress
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The remedy for a text that is a number but for its dress; nothing when it is no number at all.</summary>
    public static string? RemedyFor(string found)
    {
        if (Grouped().Match(found) is { Success: true } grouped)
            return Tell("sépare les milliers", grouped.Groups["mark"].Value, "\"thousands\": \"{0}\"");
        if (Enclosed().IsMatch(found))
            return Tell("entre parenthèses est un nombre négatif", found, "\"parentheses\": \"negative\"");
        if (Suffixed().Match(found) is { Success: true } suffixed)
            return Tell("est une unité", suffixed.Groups["mark"].Value, "\"suffixes\": [\"{0}\"]");
        return Prefixed().Match(found) is { Success: true } prefixed ? Tell("est une unité", prefixed.Groups["mark"].Value, "\"prefixes\": [\"{0}\"]") : null;
    }

    private static string Tell(string meaning, string mark, string property) =>
        $"Si « {mark} » {meaning}, écrivez dans la correspondance \"numbers\": {{ {property.Replace("{0}", mark, StringComparison.Ordinal)} }}. Sinon, corrigez le nombre.";

    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(?<mark>[.,_])[0-9]{3}(\k<mark>[0-9]{3})+$", Options, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\(\s*[0-9][0-9\s.,]*\)$", Options, 1000)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"^[-−]?[0-9][0-9\s.,]*(?<mark>[^0-9\s.,()#%""\\][^0-9""\\]{0,15})$", Options, 1000)]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"^(?<mark>[^0-9\s.,()#%+−""\\-][^0-9""\\]{0,7}?)\s*[0-9][0-9\s.,]*$", Options, 1000)]
    private static partial Regex Prefixed();
}
