// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Indicators.Quality;
using Timonier.Tests.Indicators.Import;
using Timonier.Tests.Indicators.Import.Mappings;

namespace Timonier.Tests.Indicators.Quality;

/// <summary>Charters as files: strict, each fault at its line, the schema made from the model.</summary>
public sealed class CharterFileTests
{
    [Fact]
    public void The_published_schema_is_that_of_the_model()
    {
        var path = Path.Combine(SharedData.Root, "docs", "charter.schema.json");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") == "1")
            File.WriteAllText(path, CharterSchema.Write());
        Assert.Equal(File.ReadAllText(path), CharterSchema.Write());
    }

    [Fact]
    public void The_charter_of_the_demonstration_is_sound_for_the_reader_and_for_the_schema()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Root, "samples", "demo", "charte.json"));
        Assert.Empty(CharterFile.Read(text).Faults);
        var plain = JsonNode.Parse(text, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Empty(new SchemaCheck(JsonNode.Parse(CharterSchema.Write())!).FaultsOf(plain));
        Assert.Equal(Enum.GetValues<CharterRuleKind>().Order(), CharterFile.Read(text).Charter!.Rules.Select(r => r.Kind).Distinct().Order());
    }

    [Theory]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "bounds", "indicators": ["A"], "severity": "notice", "explanation": "x" }""", "une borne")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "bounds", "indicators": ["A"], "severity": "notice", "explanation": "x", "least": 5, "greatest": 2 }""", "dépasse")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "bounds", "indicators": ["*"], "severity": "notice", "explanation": "x", "least": 5 }""", "ne convient pas à cette règle")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "peers", "indicators": ["A"], "severity": "notice", "explanation": "x" }""", "limit")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "late", "indicators": ["*"], "severity": "notice", "explanation": "x" }""", "days")]
    [InlineData("""{ "code": "R 1", "label": "x", "kind": "duplicate", "indicators": ["*"], "severity": "notice", "explanation": "x" }""", "ne convient pas")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "sums", "indicators": ["A"], "severity": "notice", "explanation": "x" }""", "Attendu l’un de ces mots")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "break", "indicators": ["A"], "severity": "notice", "explanation": "x", "pourcent": 3 }""", "Propriété inconnue")]
    [InlineData("""{ "code": "R1", "label": "x", "kind": "break", "indicators": ["A"], "severity": "notice", "explanation": "x", "percent": 1e20 }""", "un milliard")]
    public void A_faulty_rule_is_refused_at_its_line(string rule, string words)
    {
        var file = CharterFile.Read($$"""
            {
              "name": "Essai",
              "chapters": [{ "label": "Un", "rules": [
                {{rule}}
              ] }]
            }
            """);
        Assert.Null(file.Charter);
        var fault = Assert.Single(file.Faults);
        Assert.Equal(4, fault.Line);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_never_share_a_code_and_thresholds_grow()
    {
        var rule = Charted.Rule("duplicate", "A", "");
        var file = CharterFile.Read($$"""{ "name": "x", "chapters": [{ "label": "Un", "rules": [{{rule}}, {{rule}}] }], "grades": { "b": 5, "c": 2 } }""");
        Assert.Equal(2, file.Faults.Count);
    }
}
