// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Benches;

/// <summary>The mappings of the shapes made for measures.</summary>
internal static class BenchMappings
{
    /// <summary>Copies those of a shape beside its files: <c>1-nation.mapping.json</c>, <c>2-regions.mapping.json</c>...</summary>
    public static void Copy(string shape, GeneratedFiles files)
    {
        var beginning = $"bench/{shape}-";
        foreach (var mapping in Samples.Mappings(beginning).Where(m => char.IsAsciiDigit(m[beginning.Length])))
            files.Copy(mapping[beginning.Length..], Samples.Read(mapping));
    }
}
