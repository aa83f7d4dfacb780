// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>Tells from a number format whether a number is a date, or a share shown in per cent (ECMA-376 part 1, sections 18.8.30 and 18.8.31).</summary>
internal static class NumberFormat
{
    /// <summary>The style of a format that has no code of its own in the file.</summary>
    public static CellStyle OfBuiltIn(int id) => id switch
    {
        9 or 10 => CellStyle.Percent,
        46 => CellStyle.Duration,
        (>= 14 and <= 22) or (>= 27 and <= 36) or 45 or 47 or (>= 50 and <= 58) => CellStyle.Date,
        _ => CellStyle.Number,
    };

    /// <summary>The style of a format code, which is always in English in the file: judged by its first section.</summary>
    public static CellStyle OfCode(ReadOnlySpan<char> code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case ';':
                    return CellStyle.Number;
                case '%':
                    return CellStyle.Percent;
                case '"':
                    i = Beyond(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = Beyond(code, i, ']');
                    if (IsElapsed(code[(i + 1)..Math.Min(close, code.Length)]))
                        return CellStyle.Duration;
                    i = close;
                    break;
                case 'g' when code[i..].StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'd' or 'm' or 'y' or 'h' or 's':
                    return CellStyle.Date;
                default:
                    break;
            }
        }

        return CellStyle.Number;
    }

    /// <summary>Place of the next <paramref name="end"/>, or the end of the code.</summary>
    private static int Beyond(ReadOnlySpan<char> code, int from, char end)
    {
        var length = code[(from + 1)..].IndexOf(end);
        return length < 0 ? code.Length : from + 1 + length;
    }

    /// <summary>True for <c>h</c>, <c>mm</c>, <c>ss</c>... between brackets, which are not cut at a day.</summary>
    private static bool IsElapsed(ReadOnlySpan<char> inside) =>
        !inside.IsEmpty && (inside.TrimStart("hH").IsEmpty || inside.TrimStart("mM").IsEmpty || inside.TrimStart("sS").IsEmpty);
}
