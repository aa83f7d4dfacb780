// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>The real open files, with the control figures that their notice gives.</summary>
public sealed class RealFilesTests
{
    [Theory]
    [InlineData("territoires/communes-2026.csv.gz", ',', 37_590)]
    [InlineData("territoires/epci-communes-2026.csv.gz", ',', 34_871)]
    [InlineData("territoires/zrr-2022-communes.csv.gz", ',', 34_965)]
    [InlineData("missions-locales/structures-milo-2023.csv", ',', 450)]
    [InlineData("missions-locales/agences-milo.csv", ',', 459)]
    [InlineData("services/ddets-2021.csv", ',', 100)]
    [InlineData("barometre-2021-2023/detail-departemental-7-indicateurs.csv.gz", ',', 30_335)]
    [InlineData("barometre-2021-2023/synthese-departemental.csv.gz", ',', 5_333)]
    [InlineData("barometre-2021-2023/synthese-national.csv.gz", ',', 59)]
    [InlineData("contexte/rp2018-communes-2000hab.csv.gz", ',', 5_417)]
    [InlineData("ival-lycees-pro/ival-lycees-professionnels.csv.gz", ';', 12_283)]
    [InlineData("operateurs-esr/operateurs-indicateurs-financiers.csv.gz", ';', 2_099)]
    [InlineData("budget-etat/plf-2025-destination-nature.csv.gz", ',', 2_415)]
    [InlineData("uk-lait/lait-long-part1.csv.gz", ',', 313_310)]
    public void Every_row_is_read_with_as_many_fields_as_the_header(string file, char delimiter, int rows)
    {
        var reader = Assert.Single(TableFiles.Open(SharedFiles.Path(file), TableOptions.Default).Select(opened =>
        {
            Assert.True(opened.Read());
            var columns = opened.FieldCount;
            var count = 0;
            while (opened.Read())
            {
                Assert.Equal(columns, opened.FieldCount);
                count++;
            }

            Assert.Equal(rows, count);
            return (CsvReader)opened;
        }));
        Assert.Equal((delimiter, "utf-8"), (reader.Delimiter, reader.Encoding));
    }

    [Fact]
    public void The_population_of_the_communes_is_the_one_of_the_notice()
    {
        var total = 0L;
        foreach (var reader in TableFiles.Open(SharedFiles.Path("territoires/communes-2026.csv.gz"), TableOptions.Default))
        {
            reader.Read();
            var population = Array.IndexOf(Tables.Fields(reader), "population");
            var type = Array.IndexOf(Tables.Fields(reader), "type");
            while (reader.Read())
            {
                if (reader[type] is "commune-actuelle" && long.TryParse(reader[population], NumberStyles.None, CultureInfo.InvariantCulture, out var people))
                    total += people;
            }
        }

        Assert.Equal(68_952_941, total);
    }

    [Fact]
    public void The_workbook_of_neighbours_names_ten_for_birmingham()
    {
        var rows = TableFiles.Open(SharedFiles.Path("uk-lait/statistical-neighbours-2021.xlsx"), TableOptions.Default).SelectMany(reader =>
        {
            Assert.IsType<SheetReader>(reader);
            var kept = new List<(string[] Fields, FieldKind[] Kinds)>();
            while (reader.Read())
                kept.Add((Tables.Fields(reader), [.. Enumerable.Range(0, reader.FieldCount).Select(reader.KindOf)]));
            return kept;
        }).ToList();
        var (fields, kinds) = Assert.Single(rows, row => row.Fields.Take(3).Contains("Birmingham"));
        Assert.True(fields.Count(field => field.Length > 0) >= 20, string.Join('¦', fields));
        Assert.True(kinds.Count(kind => kind is FieldKind.Number) >= 10, string.Join('¦', kinds));
    }
}
