// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>Every method has a sheet, the sheet says what the code does, and its worked example is recomputed.</summary>
/// <remarks><c>TIMONIER_ACCEPT=1</c> writes the tables of parameters and columns, and the results of the examples.</remarks>
public partial class MethodSheetsTests
{
    public static TheoryData<string> Ids => [.. MethodCatalogue.All.Select(method => method.Id)];

    private static bool IsAccepted => Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") is "1";

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_has_its_title_and_every_section_in_order(string id)
    {
        var sheet = MethodSheet.Read(id);
        Assert.Equal(FrenchSigns.Set(Find(id).Title), sheet.Title);
        Assert.Equal(MethodSheet.Sections, sheet.Headings);
        Assert.All(MethodSheet.Sections, heading => Assert.True(sheet.Section(heading).Length >= 4, $"{id}: {heading} is empty"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_has_the_parameters_and_the_columns_of_the_code(string id)
    {
        var (sheet, method) = (MethodSheet.Read(id), Find(id));
        if (IsAccepted)
        {
            sheet.Rewrite(method);
        }

        foreach (var (heading, text) in SheetTables.Of(method))
        {
            Assert.Equal(text, sheet.Section(heading));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Worked_example_is_what_the_method_answers(string id)
    {
        var sheet = MethodSheet.Read(id);
        Assert.StartsWith($"timonier method run {id} exemple.csv", sheet.Command, StringComparison.Ordinal);
        var result = CatalogueRun.AsFile(CatalogueRun.Of(id, sheet.Input, sheet.Settings));
        if (IsAccepted)
        {
            sheet.RewriteOutput(result);
        }

        var printed = sheet.Output;
        Assert.Equal(printed.Columns, result.Columns);
        Assert.Equal(printed.RowCount, result.RowCount);
        for (var row = 0; row < printed.RowCount; row++)
        {
            foreach (var column in printed.Columns)
            {
                MethodSheet.AssertSame(printed.Text(row, column), result.Text(row, column), $"{id}, row {row + 1}, {column}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_cites_a_source_with_its_year(string id) => Assert.Matches(Year(), MethodSheet.Read(id).Section("Source"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_is_set_as_French_is(string id)
    {
        var prose = Code().Replace(MethodSheet.Read(id).Text, "`");
        Assert.DoesNotMatch(Misset(), prose);
        Assert.DoesNotContain('\'', prose);
    }

    [Fact]
    public void No_sheet_is_of_a_method_that_is_not_there()
    {
        var sheets = Directory.GetFiles(MethodSheet.Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Except(["README", "conformance"]);
        Assert.Equal(MethodCatalogue.All.Select(method => method.Id).Order(StringComparer.Ordinal), sheets.Order(StringComparer.Ordinal));
    }

    private static Method Find(string id) => MethodCatalogue.All.Single(method => method.Id == id);

    [GeneratedRegex("(1[789]|20)[0-9][0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("[ ][:;?!»%]|«[ ]|[^\u00A0\u202F\\s\\\\|:-][;?!»]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Misset();
}
