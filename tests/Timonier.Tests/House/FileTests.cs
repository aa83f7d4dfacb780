// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Tests.House;

/// <summary>What every file owes its reader.</summary>
public sealed partial class FileTests
{
    private const int Longest = 400;
    private static readonly string[] Vague = ["Manager", "Helper", "Helpers", "Processor", "Data", "Info", "Dto", "Impl", "Service", "Utils", "Util", "Common", "Core", "Shared"];

    [Fact]
    public void No_file_is_longer_than_a_reader_s_patience() => Faults.None(
        from file in Code(".cs", ".razor", ".sql")
        let lines = Sources.Read(file).Count(c => c == '\n')
        where lines > Longest
        select $"{file}: {lines} lines");

    [Fact]
    public void Every_file_says_its_licence() => Faults.None(
        from file in Code(".cs", ".sql", ".css", ".js")
        where !Sources.Read(file).Split('\n')[0].Contains("SPDX-License-Identifier: Apache-2.0", StringComparison.Ordinal)
        select file);

    [Fact]
    public void Nothing_is_left_for_later() => Faults.None(
        from file in Code(".cs", ".razor", ".sql", ".css", ".js")
        where !file.EndsWith("House/FileTests.cs", StringComparison.Ordinal) && Later().IsMatch(Sources.Read(file))
        select file);

    [Fact]
    public void No_name_is_vague() => Faults.None(
        from file in Sources.Files("src", ".cs", ".razor")
        let name = Path.GetFileNameWithoutExtension(file)
        let last = LastWord().Match(name).Value
        where Vague.Contains(last)
        select file);

    [Fact]
    public void No_folder_is_vague() => Faults.None(
        from file in Code(".cs", ".razor")
        from folder in file.Split('/').SkipLast(1)
        where Vague.Contains(folder)
        select file);

    [Fact]
    public void Nothing_silences_the_compiler_without_saying_why() => Faults.None(
        from file in Code(".cs")
        where !file.EndsWith("House/FileTests.cs", StringComparison.Ordinal)
        from line in Sources.Read(file).Split('\n')
        where Silenced().IsMatch(line)
        select $"{file}: {line.Trim()}");

    private static IEnumerable<string> Code(params string[] endings) => Sources.Files("src", endings).Concat(Sources.Files("tests", endings));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture)]
    private static partial Regex Later();

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"#pragma warning disable \w+\s*$|SuppressMessage\((?!.*Justification)", RegexOptions.ExplicitCapture)]
    private static partial Regex Silenced();
}
