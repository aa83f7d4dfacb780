// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Foundation;

/// <summary>Letters without their accents and case: how names are searched and compared (« Épernay » is found by <c>epernay</c>).</summary>
public static class Folding
{
    /// <summary>The text in lower case, without accents, ligatures opened, every other sign a space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Decompose(text))
        {
            switch (letter)
            {
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                        folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>The text with each accent parted from its letter. What is no character (half of a pair of signs, U+FFFE) becomes U+FFFD.</summary>
    public static string Decompose(string text) => Sound(text).Normalize(NormalizationForm.FormD);

    /// <summary>The text without what is no character: the framework refuses to normalise it, and JSON to hold it.</summary>
    public static string Sound(string text)
    {
        const char byteOrderReversed = '\ufffe';
        var whole = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return whole.Contains(byteOrderReversed, StringComparison.Ordinal) ? whole.Replace(byteOrderReversed, '\ufffd') : whole;
    }

    /// <summary>The words of a text, folded.</summary>
    public static IReadOnlyList<string> Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when each of the folded words begins a word of the text.</summary>
    public static bool Holds(string text, IReadOnlyList<string> words)
    {
        var folded = " " + Fold(text);
        return words.All(word => folded.Contains(" " + word, StringComparison.Ordinal));
    }
}
