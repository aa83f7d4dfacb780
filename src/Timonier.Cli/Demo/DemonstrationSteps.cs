// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using System.Text;
using Timonier.Cli.Generate;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Cli.Demo;

/// <summary>The imports that load the fictional network, in order: the same that a user would do by hand from the files of <c>generate missions-locales</c>.</summary>
internal static class DemonstrationSteps
{
    private static readonly (string Mapping, string File)[] Steps =
    [
        ("1-nation", "territoires"),
        ("2-regions", "territoires"),
        ("3-departements", "territoires"),
        ("4-structures", "structures"),
        ("5-definitions", "definitions"),
        ("5-definitions", "nouvelles-definitions"),
        ("6-observations", "observations"),
        ("7-observations-infra-annuelles", "observations-infra-annuelles"),
        ("8-objectifs", "objectifs"),
        ("9-indicateurs-calcules", "indicateurs-calcules"),
        ("a-successions", "successions"),
        ("b-communes", "communes"),
        ("c-population-communes", "communes"),
        ("d-zones", "zones"),
    ];

    /// <summary>What to import.</summary>
    public static IEnumerable<ImportOrder> Of(MemoryFiles files) => Steps.Select(step =>
    {
        var bytes = files[step.File + ".csv"];
        var file = new ImportFile(step.File + ".csv", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), () => new MemoryStream(bytes, writable: false));
        return new ImportOrder(MappingFile.Read(Encoding.UTF8.GetString(files[step.Mapping + ".mapping.json"])), [file], ImportMode.Record);
    });
}
