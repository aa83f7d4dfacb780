// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Associations;

public class ProportionTrendTests
{
    // J. L. Fleiss (1981), smokers among the patients of four hospitals; chi-squared 8.2249 (help page of R).
    private const string Smokers = "83,86\n90,93\n129,136\n70,82";

    [Fact]
    public void One_class_a_row_is_the_same_test_as_all_classes_in_a_cell()
    {
        var cells = Run("x,n\n83;90;129;70,86;93;136;82");
        var rows = Run("x,n\n" + Smokers);
        Assert.Equal(8.2249, cells.Number(0, "chisq"), 5e-5);
        Assert.Equal(4, rows.RowCount);
        Assert.All(Enumerable.Range(0, 4), row => Assert.Equal(cells.Number(0, "p"), rows.Number(row, "p")));
    }

    [Fact]
    public void Groups_of_rows_are_tests_of_their_own_and_scores_place_their_classes()
    {
        var result = Run("area,x,n,score\na,5,10,1\nb,70,82,4\na,2,10,2\nb,83,86,1\nb,129,136,3\nb,90,93,2", "group=area");
        Assert.Equal(8.2249, result.Number(1, "chisq"), 5e-5);
        Assert.Equal(result.Number(0, "chisq"), result.Number(2, "chisq"));
        Assert.NotEqual(result.Number(0, "chisq"), result.Number(1, "chisq"));
    }

    [Theory]
    [InlineData("x,n\n83,86\n,93\n129,136")]
    [InlineData("x,n,score\n83,86,1\n90,93,\n129,136,3")]
    public void Class_with_a_missing_number_leaves_the_test_without_an_answer(string table)
    {
        var result = Run(table);
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal("valeur manquante", result.Text(row, "reason")));
    }

    private static VectorFile Run(string table, params string[] settings) =>
        CatalogueRun.AsFile(CatalogueRun.Of("prop-trend", VectorFile.Parse("table", table), settings));
}
