// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>Names that Excel accepts for sheets: 31 characters at most, some forbidden, no two alike.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = "[]:*?/\\";

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The nearest name that is accepted and free: forbidden characters become <c>-</c>, a long name is cut, a second one is numbered.
    /// </summary>
    public string Take(string wanted)
    {
        var clean = string.Create(wanted.Length, wanted, static (name, wanted) =>
        {
            for (var i = 0; i < name.Length; i++)
                name[i] = IsForbidden(wanted[i]) ? '-' : wanted[i];
        }).Trim().Trim('\'');
        if (clean.Length == 0)
            clean = "Feuille";
        var name = Cut(clean, MaxLength);
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({number})");
            name = Cut(clean, MaxLength - suffix.Length) + suffix;
        }

        return name;
    }

    private static bool IsForbidden(char character) =>
        Forbidden.Contains(character, StringComparison.Ordinal) || char.IsControl(character) || char.IsSurrogate(character);

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..(length - 1)].TrimEnd() + "…";
}
