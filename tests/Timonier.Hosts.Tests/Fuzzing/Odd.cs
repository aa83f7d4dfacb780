// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Hosts.Tests.Fuzzing;

/// <summary>Odd values, from a seed: what breaks programs that trust what they are sent.</summary>
internal sealed class Odd(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "1", "9999999999999999999999", "2147483648", "-2147483649", "1e308", "NaN", "Infinity", "1,5", "12,5", "0x10", "١٢", "½",
        "2024", "2024-13", "2024-T5", "0000", "9999", "9999-12-31", "0001-01-01", "2024-02-30", "2023/2024", "10000", "-2024", "2024-03-10..2024-03-01",
        "'", "''", "\"", "';--", "' or '1'='1", "1; drop table journal", "%", "_", "\\", "%00", "\0", "a\0b", "\u0001", "\u007f", "\ufeff", "\ufffe", "\ud800", "\u202e", "e\u0301",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:ldap://x}", "../../../etc/passwd", "..%2f..%2f", "file:///etc/passwd", "http://169.254.169.254/",
        "=1+1", "+1", "@SUM(A1)", "\t=cmd", "\r\nSet-Cookie: x=1", "true", "null", "[]", "{}", "[object Object]", "id desc", "network_id", "journal_id; select", "commune:75056", "region:99", ":", "::", "departement:",
        "00000000-0000-0000-0000-000000000000", "not-a-guid", "@2025-01-01", "x@9999-99-99", "🙂", "ﷺ", "ı", "İ", "ß", "Ａ",
    ];

    private readonly Random random = new(seed);

    public int Next(int most) => random.Next(most);

    public T One<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    /// <summary>A text: a known odd one, a long one, several together, or characters at random.</summary>
    public string Text() => random.Next(10) switch
    {
        < 6 => One(Texts),
        6 => new string((char)random.Next(32, 0x2FF), random.Next(1, 5_000)),
        7 => One(Texts) + One(Texts) + One(Texts),
        8 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ => Characters(),
    };

    /// <summary>The same text with something taken out, put in or changed.</summary>
    public string Changed(string text)
    {
        var changed = new StringBuilder(text);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(changed.Length + 1);
            if (random.Next(3) == 0 && changed.Length > at)
                changed.Remove(at, Math.Min(random.Next(1, 9), changed.Length - at));
            else if (random.Next(2) == 0 && changed.Length > at)
                changed[at] = (char)random.Next(1, 0x250);
            else
                changed.Insert(at, One(Texts));
        }

        return changed.ToString();
    }

    /// <summary>The same bytes with some changed, taken out, or the end cut off.</summary>
    public byte[] Changed(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var times = random.Next(1, 6); times > 0 && changed.Count > 0; times--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0: changed[at] = (byte)random.Next(256); break;
                case 1: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: changed.RemoveRange(at, Math.Min(random.Next(1, 40), changed.Count - at)); break;
                default: changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 40), changed.Count - at))); break;
            }
        }

        return [.. changed];
    }

    private string Characters()
    {
        var text = new StringBuilder();
        for (var length = random.Next(40); length > 0; length--)
            text.Append((char)random.Next(0x3000));
        return text.ToString();
    }
}
