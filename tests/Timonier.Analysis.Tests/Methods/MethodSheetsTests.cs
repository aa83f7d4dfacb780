// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>Every method of the catalogue has its sheet, in French, and the example worked in the sheet is recomputed.</summary>
public class MethodSheetsTests
{
    private static readonly string[] Sections =
    [
        "Question", "Formule", "Paramètres", "Unités", "Hypothèses", "Limites", "Source", "Exemple travaillé", "Colonnes CSV",
    ];

    public static TheoryData<string> Ids => [.. MethodCatalogue.All.Select(method => method.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_has_every_section_in_order(string id)
    {
        var headings = MethodSheet.Read(id).Headings;
        Assert.Equal(Sections, headings);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sheet_names_every_column_and_parameter(string id)
    {
        Assert.True(MethodCatalogue.TryFind(id, out var method, out _));
        var sheet = MethodSheet.Read(id);
        Assert.StartsWith($"# {method.Title}", sheet.Text, StringComparison.Ordinal);
        var names = method.Inputs.Concat(method.Outputs).Select(column => column.Name).Concat(method.Parameters.Select(parameter => parameter.Name));
        Assert.All(names, name => Assert.Contains($"`{name}`", sheet.Text, StringComparison.Ordinal));
        Assert.All(method.Inputs.SelectMany(column => column.AlsoNamed), name => Assert.Contains($"`{name}`", sheet.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Worked_example_of_the_sheet_is_what_the_method_computes(string id)
    {
        var sheet = MethodSheet.Read(id);
        var result = CatalogueRun.AsFile(CatalogueRun.Of(id, sheet.Input, sheet.Settings));
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") is "1")
        {
            sheet.RewriteOutput(result);
            return;
        }

        var expected = sheet.Output;
        Assert.Equal(expected.Columns, result.Columns);
        Assert.Equal(expected.RowCount, result.RowCount);
        for (var row = 0; row < expected.RowCount; row++)
        {
            foreach (var column in expected.Columns)
            {
                MethodSheet.AssertSame(expected.Text(row, column), result.Text(row, column), $"{id}, row {row + 1}, {column}");
            }
        }
    }

    [Fact]
    public void Every_sheet_is_that_of_a_method()
    {
        var sheets = Directory.GetFiles(MethodSheet.Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(MethodCatalogue.All.Select(method => method.Id).Concat(["README", "conformance"]).Order(StringComparer.Ordinal), sheets);
    }
}
