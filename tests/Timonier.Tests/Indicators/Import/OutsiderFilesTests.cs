// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;
using System.Text;
using Timonier.Indicators;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Tests.Indicators.Import;

/// <summary>Tables in the manner of French open data and of information systems, read by mappings that the guide alone allows to write.</summary>
public sealed class OutsiderFilesTests(Cluster cluster) : IAsyncLifetime
{
    private const string Head = """ "network": { "code": "essai", "name": "Essai", "create": true }, "kinds": [{ "code": "structure", "label": "structure" }], """;

    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Years_in_columns_with_per_cent_signs_and_words()
    {
        await ReadAsync(
            """ "unit": { "column": "Code département", "scheme": "departement", "create": { "kind": "=structure", "name": "Libellé" } }, "rows": { "skip": [{ "column": "Libellé", "equals": "France métropolitaine" }] }, "unpivot": { "columns": "^(?<annee>\\d{4})$", "period": { "group": "annee" }, "indicator": { "constant": "taux", "create": { "label": "=Taux", "kind": "rate", "unit": "=%" } } } """,
            "Code département;Libellé;2019;2020;2021;2022\n01;Ain;12,5 %;n.d.;13,1 %;1 234,5\n59;Nord;18,07;c;17,9;16,5\n2A;Corse-du-Sud;10,0;10,1;s;\n;France métropolitaine;11;12;13;14\n");
        Assert.Equal([("01", "2019", "12.5"), ("01", "2020", "missing"), ("01", "2022", "1234.5"), ("59", "2020", "suppressed"), ("2A", "2021", "suppressed")], await Values("taux", "01 2019", "01 2020", "01 2022", "59 2020", "2A 2021"));
        Assert.Null(await Value("taux", "2A", "2022"));
    }

    [Fact]
    public async Task Two_lines_of_headers_with_the_year_merged_above()
    {
        await ReadAsync(
            """ "file": { "headerLines": 2 }, "unit": { "column": "Département Code", "scheme": "departement", "transforms": [{ "padLeft": 2 }], "create": { "kind": "=structure", "name": "Département Nom" } }, "rows": { "skip": [{ "column": "Département Code", "equals": "Total" }] }, "unpivot": [{ "columns": "^(?<annee>\\d{4}) Entrées$", "period": { "group": "annee" }, "indicator": { "constant": "entrees", "create": { "label": "=Entrées" } } }, { "columns": "^(?<annee>\\d{4}) Taux", "period": { "group": "annee" }, "indicator": { "constant": "taux", "create": { "label": "=Taux", "kind": "proportion", "unit": "=%" } } }] """,
            "Département;;2022;;;2023;;\nCode;Nom;Entrées;Sorties;Taux de sortie positive;Entrées;Sorties;Taux de sortie positive\n1;Ain;1 200;1 100;45,2%;1 250;1 000;46,0%\n59;Nord;12 000;11 000;40,1%;12 500;9 876;41,3%\nTotal;;13 200;12 100;;13 750;10 876;\n");
        Assert.Equal([("01", "2023", "1250"), ("59", "2022", "12000")], await Values("entrees", "01 2023", "59 2022"));
        Assert.Equal("46.0", await Value("taux", "01", "2023"));
    }

    [Fact]
    public async Task Months_shortened_in_columns_and_quarters_written_in_every_way()
    {
        await ReadAsync(
            """ "unit": { "column": "Code", "scheme": "commune", "create": { "kind": "=structure", "name": "Commune" } }, "unpivot": { "columns": "^(?<mois>\\w+-\\d\\d)$", "period": { "group": "mois", "as": "month" }, "indicator": { "constant": "defm", "create": { "label": "=Demandeurs" } } } """,
            "Commune;Code;janv-24;févr-24;août-24\nBourg;01004;1;2;3\n");
        Assert.Equal("3", await Value("defm", "01004", "2024-08"));
        await ReadAsync(
            """ "unit": { "column": "siren", "scheme": "siren", "create": { "kind": "=structure", "name": "siren" } }, "indicator": { "constant": "nb", "create": { "label": "=nb" } }, "period": "trimestre", "value": "nb" """,
            "siren,trimestre,nb\n012345678,T1 2023,10\n012345678,2023 T2,11\n012345678,3T2023,12\n012345678,2023Q4,13\n012345678,1er trimestre 2024,14\n");
        Assert.Equal(
            new string?[] { "10", "11", "12", "13", "14" },
            new[] { await Value("nb", "012345678", "2023-T1"), await Value("nb", "012345678", "2023-T2"), await Value("nb", "012345678", "2023-T3"), await Value("nb", "012345678", "2023-T4"), await Value("nb", "012345678", "2024-T1") });
    }

    [Fact]
    public async Task Windows_1252_with_bars_months_in_letters_and_lost_zeros()
    {
        var text = "code_insee|mois|annee|demandeurs d'emploi\n1004|janvier|2024|2 345\n59350|février|2024|12 345\n1004|août|2024|\n";
        await ReadAsync(
            """ "unit": { "column": "code_insee", "scheme": "commune", "transforms": [{ "padLeft": 5 }], "create": { "kind": "=structure", "name": "code_insee" } }, "indicator": { "constant": "defm", "create": { "label": "=Demandeurs", "timeNature": "stock" } }, "period": { "year": "annee", "month": "mois" }, "value": "demandeurs d'emploi" """,
            Desk.File("mois.csv", CodePages(text)));
        Assert.Equal([("01004", "2024-01", "2345"), ("59350", "2024-02", "12345"), ("01004", "2024-08", "missing")], await Values("defm", "01004 2024-01", "59350 2024-02", "01004 2024-08"));
    }

    [Fact]
    public async Task One_file_a_year_in_an_archive_with_the_year_in_its_name()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var year in new[] { 2021, 2022, 2023 })
            {
                using var entry = archive.CreateEntry($"export_ml_{year}.csv").Open();
                entry.Write(Encoding.UTF8.GetBytes($"code;jeunes\n59350;{year - 1000}\n"));
            }

            using var guide = archive.CreateEntry("LISEZMOI.txt").Open();
            guide.Write("Export."u8);
        }

        await ReadAsync(
            """ "file": { "names": "export_ml_(?<annee>\\d{4})" }, "unit": { "column": "code", "scheme": "ml", "create": { "kind": "=structure", "name": "code" } }, "period": { "group": "annee" }, "indicator": { "constant": "jeunes", "create": { "label": "=Jeunes" } }, "value": "jeunes" """,
            Desk.File("par-annee.zip", bytes.ToArray()));
        Assert.Equal(
            new string?[] { "1021", "1022", "1023" },
            new[] { await Value("jeunes", "59350", "2021"), await Value("jeunes", "59350", "2022"), await Value("jeunes", "59350", "2023") });
    }

    [Fact]
    public async Task Names_of_columns_and_notes_on_several_lines_and_a_line_said_twice()
    {
        var report = await ReadAsync(
            """ "unit": { "column": "Code", "scheme": "ml", "create": { "kind": "=structure", "name": "Libellé" } }, "period": "Année", "indicator": { "constant": "file-active", "create": { "label": "=File active" } }, "value": "Nombre de jeunes (file active)" """,
            "Code;Libellé;Année;\"Nombre de jeunes\n(file active)\";Commentaire\n59350;ML Lille;2023;1200;\"Chiffre \"\"provisoire\"\";\nà confirmer\"\n59350;ML Lille;2023;1200;\"doublon\"\n");
        Assert.Equal(1, report.Repeated);
        Assert.Equal("1200", await Value("file-active", "59350", "2023"));
    }

    [Fact]
    public async Task Indicators_in_lines_and_structures_in_columns()
    {
        await ReadAsync(
            """ "unit": { "group": "code", "scheme": "ml", "create": { "kind": "=structure", "name": { "group": "nom" } } }, "indicator": { "column": "Indicateur", "create": { "label": "Indicateur", "kind": { "column": "Unité", "transforms": [{ "lookup": { "nombre": "count", "%": "proportion" } }] }, "unit": "Unité" } }, "period": "=2023", "unpivot": { "columns": "^(?<code>\\d{5}) - (?<nom>.*)$" } """,
            "Indicateur;Unité;59350 - Lille;59351 - Roubaix;Total\nJeunes accueillis;nombre;1 200;800;2 000\nTaux d'accès à l'emploi;%;45,2;38,0;42,3\n");
        Assert.Equal("800", await Value("Jeunes accueillis", "59351", "2023"));
        Assert.Equal("45.2", await Value("Taux d'accès à l'emploi", "59350", "2023"));
    }

    [Fact]
    public async Task School_years_session_states_and_a_target_of_another_year()
    {
        await ReadAsync(
            """ "unit": { "column": "UAI", "scheme": "uai", "create": { "kind": "=structure", "name": "UAI" } }, "period": { "column": "Rentrée", "as": "schoolYear" }, "measures": [{ "indicator": { "constant": "effectif", "create": { "label": "=Effectif" } }, "value": "Effectif", "target": { "column": "Cible 2025", "period": "=2025/2026" } }] """,
            "Rentrée;UAI;Effectif;Cible 2025\nRentrée 2022;0590001A;1 234;1 300\nAnnée scolaire 2023-2024;0590001A;1 250;1 300\n2022-2023;0620002B;n.d.;\n");
        Assert.Equal([("0590001A", "2022/2023", "1234"), ("0590001A", "2023/2024", "1250"), ("0620002B", "2022/2023", "missing")], await Values("effectif", "0590001A 2022/2023", "0590001A 2023/2024", "0620002B 2022/2023"));
        Assert.Equal("1300", await Value("effectif", "0590001A", "2025/2026", Aspect.Target));
    }

    [Fact]
    public async Task The_file_of_six_columns_of_PILOTE_comes_in_as_it_is()
    {
        const string lines = """
            identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur
            IND-001;FRANCE;France;2021-12-31;vi;40
            IND-001;FRANCE;France;2024-03-31;va;52,5
            IND-001;FRANCE;France;2026-12-31;vc;70
            IND-001;R11;Île-de-France;2024-03-31;va;
            IND-001;D75;Paris;2024-03-31;va;61
            IND-002;D75;Paris;2024-03-31;va;null

            """;
        var report = await desk.RecordAsync(SharedData.Mapping("pilote-valeurs", "formats"), Desk.File("valeurs.csv", lines));
        Assert.Equal((0, 6, 2), (report.RejectedRows, report.Created, report.Missing));
        var known = await desk.KnownAsync("pilote");
        Assert.Equal("52.5", known.Of("pilote:FRANCE", "IND-001", "2024-03"));
        Assert.Equal("40", known.Of("pilote:FRANCE", "IND-001", "2021-12", Aspect.Initial));
        Assert.Equal("70", known.Of("pilote:FRANCE", "IND-001", "2026-12", Aspect.Target));
        Assert.Equal("missing", known.Of("pilote:R11", "IND-001", "2024-03"));
        var today = new DateOnly(2024, 3, 31);
        Assert.Equal(["departement", "nation", "region"], known.Map.Units.Select(u => u.KindOn(today)!).Order(StringComparer.Ordinal));
    }

    private static byte[] CodePages(string text) => [.. text.Select(c => (byte)c)];

    private async Task<ImportReport> ReadAsync(string mapping, string text) => await ReadAsync(mapping, Desk.File("essai.csv", text));

    private async Task<ImportReport> ReadAsync(string mapping, ImportFile file)
    {
        var report = await desk.RecordAsync("{ \"kind\": \"observations\", " + Head + mapping + "}", file);
        Assert.True(report.RejectedRows == 0, string.Join('\n', report.Causes.Select(c => $"{c.Rows} {c.Column} {c.Found}: {c.Expected}. {c.Remedy}")));
        return report;
    }

    private async Task<(string, string, string?)[]> Values(string indicator, params string[] places)
    {
        var values = new List<(string, string, string?)>();
        foreach (var place in places)
        {
            var (unit, period) = (place.Split(' ')[0], place.Split(' ')[1]);
            values.Add((unit, period, await Value(indicator, unit, period)));
        }

        return [.. values];
    }

    /// <summary>The value of a cell as text, its state when it has none, nothing when there is no cell.</summary>
    private async Task<string?> Value(string indicator, string unit, string period, Aspect aspect = Aspect.Observed)
    {
        return (await desk.KnownAsync("essai")).Of(unit, indicator, period, aspect);
    }
}
