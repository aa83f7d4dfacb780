// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.Indicators.Formulas.Cases;

/// <summary>The formulas of DHIS2's public tests, read where they lie: beside the project, or where <c>TIMONIER_SHARED</c> says.</summary>
internal static class Vectors
{
    /// <summary>
    /// Facts taken from the tests of dhis2/expression-parser and dhis2/dhis2-core (University of Oslo, BSD-3-Clause);
    /// without the file the test is skipped, or fails under <c>CI=true</c>.
    /// </summary>
    public static string Read()
    {
        var folder = Environment.GetEnvironmentVariable("TIMONIER_SHARED") is { Length: > 0 } told ? told : Path.Combine(Import.SharedData.Root, "..", "shared");
        var path = Path.Combine(folder, "vectors", "dhis2-expressions.json");
        if (File.Exists(path))
            return File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("dhis2-expressions.json is missing: set TIMONIER_SHARED");
        Assert.Skip("dhis2-expressions.json is not here: set TIMONIER_SHARED to replay it");
        return "";
    }
}
