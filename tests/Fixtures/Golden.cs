// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Fixtures;

/// <summary>Compares an output with the one that a person read and accepted, kept in a file beside the test.</summary>
/// <remarks>
/// <c>TIMONIER_ACCEPT=1</c> writes what the test sees: the difference is then read before it is committed. A file that does not exist yet is
/// written too, except under <c>CI=true</c>, where it fails. What changes at each run (dates, ids) is replaced by the test before.
/// </remarks>
public static class Golden
{
    /// <summary>Fails when the text differs from <c>{test file}.{name}</c>, or from <c>{test file}.{test}.txt</c>.</summary>
    /// <param name="text">The output.</param>
    /// <param name="name">End of the file's name, with its extension; the name of the test and <c>.txt</c> when not given.</param>
    /// <param name="test">Given by the compiler.</param>
    /// <param name="source">Given by the compiler.</param>
    public static void Match(string text, string? name = null, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        var file = Path.ChangeExtension(source, name ?? $"{test}.txt");
        var seen = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var isNew = !File.Exists(file);
        if (IsSet("TIMONIER_ACCEPT", "1") || (isNew && !IsSet("CI", "true")))
        {
            File.WriteAllText(file, seen);
            return;
        }

        Assert.False(isNew, $"{Path.GetFileName(file)} is not there: run the test with TIMONIER_ACCEPT=1, read the file, commit it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), seen);
    }

    private static bool IsSet(string variable, string value) =>
        string.Equals(Environment.GetEnvironmentVariable(variable), value, StringComparison.OrdinalIgnoreCase);
}
