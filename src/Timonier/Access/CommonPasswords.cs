// SPDX-License-Identifier: Apache-2.0
using System.Collections.Frozen;
using System.Text.Json;

namespace Timonier.Access;

/// <summary>The most common passwords of known leaks, offline: about 49,000 words of <c>@zxcvbn-ts/language-common</c> (MIT), embedded in the program.</summary>
public static class CommonPasswords
{
    /// <summary>Shorter words are part of too many honest phrases.</summary>
    private const int ShortestWord = 4;

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>How many words are known.</summary>
    public static int Count => Known.Value.Count;

    /// <summary>True when a password is a common one: as it is, dressed with digits and signs at either end (« Password2026! »), with figures for letters, or repeated.</summary>
    public static bool Holds(string password)
    {
        var typed = password.ToLowerInvariant();
        return IsCommon(typed) || IsCommon(Undressed(typed)) || IsCommon(Undressed(Plain(typed))) || IsRepeated(typed);
    }

    private static bool IsCommon(string word) => word.Length >= ShortestWord && Known.Value.Contains(word);

    private static string Undressed(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);

    private static string Plain(string text) => string.Concat(text.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));

    private static bool IsRepeated(string text) =>
        Enumerable.Range(2, 3).Any(times => text.Length % times == 0 && text[..(text.Length / times)] is var part && string.Concat(Enumerable.Repeat(part, times)) == text && IsCommon(Undressed(part)));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.json")!;
        return JsonSerializer.Deserialize<string[]>(stream)!.ToFrozenSet(StringComparer.Ordinal);
    }
}
