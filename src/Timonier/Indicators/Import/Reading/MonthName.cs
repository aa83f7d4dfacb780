// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Months written in letters, French or English, whole or shortened: <c>mars</c>, <c>févr.</c>, <c>Sept</c>, <c>AOÛT</c>, <c>march</c>.</summary>
internal static class MonthName
{
    private static readonly (string Whole, string English, int Least)[] Months =
    [
        ("janvier", "january", 3), ("fevrier", "february", 3), ("mars", "march", 3), ("avril", "april", 3), ("mai", "may", 3), ("juin", "june", 4),
        ("juillet", "july", 4), ("aout", "august", 3), ("septembre", "september", 3), ("octobre", "october", 3), ("novembre", "november", 3), ("decembre", "december", 3),
    ];

    /// <summary>Reads a month at the start of a text: how many signs it takes, and its number; 0 when there is none.</summary>
    public static int Match(ReadOnlySpan<char> text, out int month)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        month = Of(text[..length]);
        if (month == 0)
            return 0;
        return length < text.Length && text[length] == '.' ? length + 1 : length;
    }

    /// <summary>The month of a word, or 0. « jun » and « jul » are English; a word of two letters is none.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
            return 0;
        Span<char> folded = stackalloc char[9];
        for (var i = 0; i < word.Length; i++)
            folded[i] = Bare(word[i]);
        ReadOnlySpan<char> bare = folded[..word.Length];
        if (bare is "jun")
            return 6;
        if (bare is "jul")
            return 7;
        for (var i = 0; i < Months.Length; i++)
        {
            var (whole, english, least) = Months[i];
            if (bare.Length >= least && (whole.AsSpan().StartsWith(bare) || english.AsSpan().StartsWith(bare)))
                return i + 1;
        }

        return 0;
    }

    private static char Bare(char letter) => char.IsAscii(letter)
        ? char.ToLowerInvariant(letter)
        : char.ToLower(Folding.Decompose(letter.ToString())[0], CultureInfo.InvariantCulture);
}
