// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Invents the names of the structures of one network: no two alike, no real commune in them, good French.</summary>
internal sealed class Names(NameStems stems, IReadOnlySet<string> communeNames, ulong seed)
{
    /// <summary>Names with a landscape, for one: a bare landscape (« du Bocage ») might be a real structure, so none is given.</summary>
    private const double WithLandscape = 0.58;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Another name for a structure of that consonance: <c>nord</c>, <c>ouest</c>, <c>midi</c>...</summary>
    public string Invent(string consonance, string subject)
    {
        for (var attempt = 0; ; attempt++)
        {
            var draws = Draws.Of(seed, "noms", subject, attempt);
            var place = PlaceOf(consonance, ref draws);
            if (communeNames.Contains(place))
                continue;
            var landscape = Pick(draws.Uniform() < 0.5 ? stems.Landscapes["partout"] : stems.Landscapes[consonance], ref draws);
            var name = draws.Uniform() < WithLandscape ? $"{Of(landscape)} {Of(place)}" : Of(place);
            if (given.Add(Folded(name)))
                return "Mission locale " + name;
        }
    }

    /// <summary>The name of two structures become one: « Mission locale du Val d’Orvenne et de Morlivian ».</summary>
    public static string Joined(string first, string second) => first + " et " + second["Mission locale ".Length..];

    /// <summary><c>de</c> with its noun, contracted and elided: du Val, des Rives, de la Plaine, de l’Anse, d’Aubrière.</summary>
    internal static string Of(string noun) => noun switch
    {
        _ when noun.StartsWith("le ", StringComparison.Ordinal) => "du " + noun[3..],
        _ when noun.StartsWith("les ", StringComparison.Ordinal) => "des " + noun[4..],
        _ when noun.StartsWith("la ", StringComparison.Ordinal) || noun.StartsWith("l’", StringComparison.Ordinal) => "de " + noun,
        _ when "AEIOUY".Contains(Folded(noun)[0], StringComparison.Ordinal) => "d’" + noun,
        _ => "de " + noun,
    };

    /// <summary>A name in capitals without accents nor punctuation: what a clumsy eye compares.</summary>
    internal static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToUpperInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().Trim();
    }

    private string PlaceOf(string consonance, ref Draws draws)
    {
        var sounds = stems.Places[consonance];
        return Pick(sounds.Beginnings, ref draws) + Pick(sounds.Endings, ref draws);
    }

    private static string Pick(IReadOnlyList<string> list, ref Draws draws) => list[draws.Below(list.Count)];
}
