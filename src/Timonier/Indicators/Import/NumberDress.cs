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
        if (Bounded().IsMatch(found))
            return $"C’est une borne ou un intervalle, pas un nombre. Si la source cache ainsi les petits effectifs, écrivez dans la correspondance \"words\": {{ \"secret\": [\"{Quoted(found)}\"] }} ; sinon, donnez le nombre exact.";
        if (Continental().Match(found) is { Success: true } continental)
            return $"Si « {continental.Groups["mark"].Value} » sépare les milliers, écrivez dans la correspondance \"numbers\": {{ \"decimal\": \"{continental.Groups["decimal"].Value}\", \"thousands\": \"{continental.Groups["mark"].Value}\" }}. Sinon, corrigez le nombre.";
        if (Grouped().Match(found) is { Success: true } grouped)
            return Tell("sépare les milliers", grouped.Groups["mark"].Value, "\"thousands\": \"{0}\"");
        if (Enclosed().IsMatch(found))
            return Tell("entre parenthèses est un nombre négatif", found, "\"parentheses\": \"negative\"");
        if (Suffixed().Match(found) is { Success: true } suffixed)
            return Tell(MeaningOf(suffixed.Groups["mark"].Value), suffixed.Groups["mark"].Value, "\"suffixes\": [\"{0}\"]") + Scale(suffixed.Groups["mark"].Value);
        if (Words().IsMatch(found))
            return $"Si « {found} » tient lieu de valeur, dites dans la correspondance ce que ce mot veut dire : \"words\": {{ \"missing\": [\"{Quoted(found)}\"] }} (ou « notApplicable », « secret », « locked »). Sinon, corrigez la case.";
        return Prefixed().Match(found) is { Success: true } prefixed ? Tell("est une unité", prefixed.Groups["mark"].Value, "\"prefixes\": [\"{0}\"]") : null;
    }

    private static string MeaningOf(string mark) => mark[0] is '(' or '*' ? "est un renvoi de note" : "est une unité";

    /// <summary>What to add when the unit multiplies: thousands, millions.</summary>
    private static string Scale(string mark) => mark.Trim().ToLowerInvariant() switch
    {
        "k€" or "k" or "keuros" or "milliers" or "milliers d’euros" => " Et pour l’avoir à l’unité : \"multiply\": 1000 dans la valeur.",
        "m€" or "meuros" or "millions" or "millions d’euros" => " Et pour l’avoir à l’unité : \"multiply\": 1000000 dans la valeur.",
        _ => "",
    };

    private static string Quoted(string found) => found.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Tell(string meaning, string mark, string property) =>
        $"Si « {mark} » {meaning}, écrivez dans la correspondance \"numbers\": {{ {property.Replace("{0}", mark, StringComparison.Ordinal)} }}. Sinon, corrigez le nombre.";

    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(?<mark>[.,_])[0-9]{3}(\k<mark>[0-9]{3})+$", Options, 1000)]
    private static partial Regex Grouped();

    /// <summary>« &lt;5 », « moins de 5 », « 1 à 4 », « 5-9 ».</summary>
    [GeneratedRegex(@"^(([<>≤≥]=?|moins de|plus de|au moins|au plus)\s*[0-9][0-9\s.,]*%?|[0-9][0-9\s.,]*\s*(à|et moins|et plus|ou moins|ou plus|[-–])\s*[0-9]*\s*%?)$", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Bounded();

    /// <summary>« 1.234,56 », « 1,234.5 ».</summary>
    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(?<mark>[.,])[0-9]{3}(\k<mark>[0-9]{3})*(?!\k<mark>)(?<decimal>[.,])[0-9]+$", Options, 1000)]
    private static partial Regex Continental();

    /// <summary>Not a digit in it: a word.</summary>
    [GeneratedRegex(@"^[^0-9""]{1,60}$", Options, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\(\s*[0-9][0-9\s.,]*\)$", Options, 1000)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"^[-−]?[0-9][0-9\s.,]*(?<mark>[^0-9\s.,)#%""\\][^0-9""\\]{0,15})$", Options, 1000)]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"^(?<mark>[^0-9\s.,()#%+−""\\-][^0-9""\\]{0,7}?)\s*[0-9][0-9\s.,]*$", Options, 1000)]
    private static partial Regex Prefixed();
}
