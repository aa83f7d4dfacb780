// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Tests.House;

/// <summary>What a refusal says is read by somebody: its French is set as French is.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Refusals_are_set_as_French_is() => Faults.None(
        from file in Sources.Files("src", "Refusals.cs")
        from Match sentence in Sentences().Matches(Sources.Read(file))
        let text = Regex.Unescape(sentence.Groups["text"].Value)
        where Misset().IsMatch(text) || !Ended().IsMatch(text) || text.Contains('\'', StringComparison.Ordinal)
        select $"{file}: {text}");

    [Fact]
    public void There_are_refusals_to_read() => Assert.True(Sources.Files("src", "Refusals.cs").Sum(f => Sentences().Count(Sources.Read(f))) > 30);

    /// <summary>The message of <c>new("code", "message")</c>.</summary>
    [GeneratedRegex("""new\(\s*"(?<code>[a-z0-9.-]+)",\s*"(?<text>(?:[^"\\]|\\.)*)"\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Sentences();

    /// <summary>A plain space before a high sign or inside quotation marks.</summary>
    [GeneratedRegex("[ ][:;?!»%]|«[ ]|[^\u00a0\u202f][;?!»]|(?<!«)\u00a0[;?!]|\u202f[:»]")]
    private static partial Regex Misset();

    /// <summary>A sentence ends, or a value of the case ends it.</summary>
    [GeneratedRegex(@"(\.|\.\)|\?|\{\d\}\)?)$")]
    private static partial Regex Ended();
}
