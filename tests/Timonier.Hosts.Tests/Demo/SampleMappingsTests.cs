// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Hosts.Tests.Demo;

public sealed class SampleMappingsTests
{
    public static TheoryData<string> Mappings => [.. Samples.Mappings("demo/").Concat(Samples.Mappings("bench/"))];

    /// <summary>The mappings of real open files, beside the code.</summary>
    public static TheoryData<string> RealMappings => [.. Directory
        .EnumerateFiles(Path.Combine(Root(), "samples", "mappings"), "*.mapping.json")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RealMappings))]
    public void Every_mapping_of_a_real_file_is_sound_and_gives_control_figures(string path)
    {
        var text = File.ReadAllText(path);
        Assert.Empty(MappingFile.Read(text).Faults);
        Assert.Contains("\"controls\": [", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Every_mapping_that_generators_bring_is_sound(string name)
    {
        var read = MappingFile.Read(Encoding.UTF8.GetString(Samples.Read(name)));
        Assert.Empty(read.Faults);
        Assert.NotEmpty(read.Mapping!.Name);
    }

    [Fact]
    public void The_order_that_the_readme_gives_is_the_one_that_the_demonstration_follows()
    {
        var files = new MemoryFiles();
        Shapes.All[0].Generate(LoadedDemonstration.Small, files);
        var told = Encoding.UTF8.GetString(files["LISEZMOI.txt"]).Split('\n')
            .Where(l => l.Contains(".mapping.json", StringComparison.Ordinal))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(l => (MappingFile.Read(Encoding.UTF8.GetString(files[l[0]])).Mapping!.Name, l[1]));
        Assert.Equal(DemonstrationSteps.Of(files).Select(o => (o.Mapping.Mapping!.Name, o.Files[0].Name)), told);
    }

    [Fact]
    public void There_are_mappings_for_each_shape() => Assert.Equal(13 + 5 + 5 + 3 + 5, Mappings.Count);

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Timonier.slnx")))
            at = at.Parent!;
        return at.FullName;
    }
}
