// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Network;

/// <summary>Shares and weights as people write them: <c>0,4</c>, <c>0.4</c>, <c>40 %</c>, <c>2/5</c>.</summary>
public static class ShareText
{
    private const int Decimals = 6;

    /// <summary>Reads a share; false when it is none. A fraction is rounded to six decimals; nothing bounds it here.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal share)
    {
        share = 0;
        var written = text.ToString().Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (written.Split('/') is [var above, var below])
        {
            if (!TryNumber(above, out var n) || !TryNumber(below, out var d) || d == 0)
                return false;
            share = decimal.Round(n / d, Decimals);
            return true;
        }

        var isPercent = written.EndsWith('%');
        if (!TryNumber(isPercent ? written[..^1] : written, out share))
            return false;
        share = isPercent ? share / 100 : share;
        return true;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && Math.Abs(number) < 1_000_000_000;
}
