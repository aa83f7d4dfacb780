// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Column names and other short texts as they are compared: case, accents, kinds of spaces and of apostrophes aside; other signs count.</summary>
internal static class HeaderText
{
    /// <summary>The text in the form in which two spellings of one name are equal.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var isSpace = true;
        foreach (var letter in Folding.Decompose(text))
        {
            if (char.IsWhiteSpace(letter) || letter is '_' or '\uFEFF' or '\u200B')
            {
                if (!isSpace)
                    folded.Append(' ');
                isSpace = true;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            isSpace = false;
            _ = letter switch
            {
                'œ' or 'Œ' => folded.Append("oe"),
                'æ' or 'Æ' => folded.Append("ae"),
                '’' or '‘' or '`' or '´' => folded.Append('\''),
                '–' or '—' or '‑' or '−' => folded.Append('-'),
                _ => folded.Append(char.ToLowerInvariant(letter)),
            };
        }

        return isSpace && folded.Length > 0 ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }
}
