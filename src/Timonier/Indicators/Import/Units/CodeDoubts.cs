// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Indicators.Import.Units;

/// <summary>What makes an unknown code look like something else than a new unit.</summary>
internal static partial class CodeDoubts
{
    /// <summary>The longest code written with zeros in front: a commune's has five characters, a finess nine, a siret fourteen.</summary>
    private const int Longest = 14;

    /// <summary>True for « Total », « Sous-total région », « TOTAL GÉNÉRAL », « Ensemble »: a line that sums others.</summary>
    public static bool IsTotal(string code) => Total().IsMatch(code);

    /// <summary>The other ways to write a code of digits with more or fewer zeros in front, the nearest length first.</summary>
    public static IEnumerable<string> SameButForZeros(string code)
    {
        if (code.Length is 0 or > Longest || !char.IsAsciiDigit(code[0]) || !code.All(char.IsAsciiLetterOrDigit))
            yield break;
        var bare = code.TrimStart('0');
        if (bare.Length == 0)
            yield break;
        for (var length = bare.Length; length <= Longest; length++)
        {
            if (length != code.Length)
                yield return bare.PadLeft(length, '0');
        }
    }

    [GeneratedRegex(@"^((sous[\s-]*)?tota(l|ux)\b|ensemble$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();
}
