// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Analysis.Methods;

/// <summary>Sets the signs of a French text as French typography does.</summary>
public static class FrenchSigns
{
    /// <summary>Replaces the plain space by U+00A0 before <c>: % »</c> and after <c>«</c>, by U+202F before <c>; ? !</c>; nothing else changes.</summary>
    public static string Set(string text)
    {
        var set = new StringBuilder(text);
        for (var i = 1; i < set.Length; i++)
        {
            if (set[i - 1] == '«' && set[i] == ' ')
            {
                set[i] = '\u00A0';
            }
            else if (set[i - 1] == ' ')
            {
                set[i - 1] = set[i] switch
                {
                    ':' or '%' or '»' => '\u00A0',
                    ';' or '?' or '!' => '\u202F',
                    _ => ' ',
                };
            }
        }

        return set.ToString();
    }
}
