// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Indicators.Import;

/// <summary>Regular expressions written by users: culture aside, linear in time where the engine can, bounded otherwise.</summary>
internal static class Patterns
{
    /// <summary>What a pattern that the linear engine cannot run may take on one cell.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Compiles a pattern, letter case counting.</summary>
    /// <exception cref="RegexParseException">The pattern is not one.</exception>
    public static Regex Compile(string pattern) => Compile(pattern, RegexOptions.CultureInvariant);

    /// <summary>Compiles a pattern, letter case aside.</summary>
    /// <exception cref="RegexParseException">The pattern is not one.</exception>
    public static Regex CompileAnyCase(string pattern) => Compile(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What is wrong with a pattern, in French, or nothing.</summary>
    public static string? FaultOf(string pattern)
    {
        try
        {
            Compile(pattern);
            return null;
        }
        catch (RegexParseException wrong)
        {
            return $"L’expression régulière « {pattern} » n’est pas valide (au caractère {wrong.Offset}). Dans un JSON, chaque barre oblique inverse s’écrit deux fois : \\\\d.";
        }
    }

    /// <summary>The names given to groups.</summary>
    public static IEnumerable<string> NamedGroups(Regex regex) => regex.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0]));

    private static Regex Compile(string pattern, RegexOptions options)
    {
        try
        {
            return new(pattern, options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new(pattern, options, Patience);
        }
    }
}
