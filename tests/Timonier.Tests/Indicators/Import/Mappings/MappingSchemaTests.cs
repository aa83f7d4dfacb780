// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Tests.Indicators.Import.Mappings;

/// <summary>The published schema is made from the model, and the samples obey both.</summary>
public sealed class MappingSchemaTests
{
    public static TheoryData<string> Samples => [.. Directory
        .EnumerateFiles(Path.Combine(SharedData.Root, "samples", "mappings"), "*.mapping.json")
        .Select(p => Path.GetFileName(p).Replace(".mapping.json", "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_published_schema_is_that_of_the_model()
    {
        var path = Path.Combine(SharedData.Root, "docs", "mapping.schema.json");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") == "1")
            File.WriteAllText(path, MappingSchema.Write());
        Assert.Equal(File.ReadAllText(path), MappingSchema.Write());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_sample_is_sound_for_the_reader_and_for_the_schema(string name)
    {
        var text = SharedData.Mapping(name);
        Assert.Empty(MappingFile.Read(text).Faults);
        Assert.Empty(new SchemaCheck(JsonNode.Parse(MappingSchema.Write())!).FaultsOf(JsonNode.Parse(MappingFile.Read(text).Json)));
    }

    [Theory]
    [InlineData("""{ "kind": "observations" }""")]
    [InlineData("""{ "kind": "observation", "network": "x" }""")]
    [InlineData("""{ "kind": "observations", "network": { "code": "x", "nom": "X" } }""")]
    [InlineData("""{ "kind": "observations", "network": "x", "unit": { "column": "a", "transforms": { "padLeft": "5" } } }""")]
    public void What_the_reader_refuses_for_its_form_the_schema_refuses_too(string text)
    {
        Assert.NotEmpty(MappingFile.Read(text).Faults);
        Assert.NotEmpty(new SchemaCheck(JsonNode.Parse(MappingSchema.Write())!).FaultsOf(JsonNode.Parse(text)));
    }
}
