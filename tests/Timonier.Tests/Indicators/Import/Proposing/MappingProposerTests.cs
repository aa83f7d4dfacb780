// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Proposing;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Tests.Indicators.Import.Proposing;

/// <summary>Mappings proposed for files never seen: they read, and they say what they guessed.</summary>
public sealed class MappingProposerTests
{
    /// <summary>The real files, and whether a mapping that reads every line is proposed. Those that are not: one has no column that designates its lines, the other is no table of figures.</summary>
    public static TheoryData<string, bool> RealFiles => new()
    {
        { "territoires/communes-2026.csv.gz", true },
        { "territoires/departements-2026.csv", true },
        { "territoires/regions-2026.csv", true },
        { "territoires/epci-2026.csv.gz", true },
        { "territoires/epci-communes-2026.csv.gz", true },
        { "territoires/zones-emploi-2020-communes.csv.gz", true },
        { "territoires/zones-emploi-2020.csv", true },
        { "territoires/zrr-2022-communes.csv.gz", true },
        { "missions-locales/structures-milo-2023.csv", true },
        { "missions-locales/agences-milo.csv", true },
        { "services/ddets-2021.csv", true },
        { "barometre-2021-2023/synthese-national.csv.gz", true },
        { "barometre-2021-2023/synthese-regional.csv.gz", true },
        { "barometre-2021-2023/synthese-departemental.csv.gz", true },
        { "barometre-2021-2023/detail-national.csv.gz", true },
        { "barometre-2021-2023/detail-regional.csv.gz", true },
        { "barometre-2021-2023/detail-departemental-7-indicateurs.csv.gz", true },
        { "contexte/rp2018-communes-2000hab.csv.gz", true },
        { "ival-lycees-pro/ival-lycees-professionnels.csv.gz", true },
        { "operateurs-esr/operateurs-indicateurs-financiers.csv.gz", true },
        { "budget-etat/lfi-2015-plafonds-etpt-ministeres.csv", true },
        { "budget-etat/plf-2025-destination-nature.csv.gz", false },
        { "uk-lait/la-code-list.csv", true },
        { "uk-lait/lait-long-part1.csv.gz", true },
        { "uk-lait/statistical-neighbours-2021.xlsx", false },
    };

    [Theory]
    [MemberData(nameof(RealFiles))]
    public async Task A_mapping_is_proposed_for_each_real_file(string path, bool readsAll)
    {
        var proposal = Propose(await SharedData.FileAsync(path));
        Assert.Empty(MappingFile.Read(proposal.Text).Faults);
        Assert.Equal(readsAll, proposal.Report.RejectedRows == 0);
        Assert.True(proposal.Report.Created > 0 || !readsAll);
    }

    [Fact]
    public void Years_in_columns_are_unpivoted_and_totals_set_aside()
    {
        var mapping = Read("Code département;Libellé;2019;2020;2021\n01;Ain;12,5 %;n.d.;13,1 %\n59;Nord;18,07 %;c;17,9 %\nTotal;;1;2;3\n");
        Assert.Equal("departement", mapping.Unit!.Scheme);
        Assert.Equal("^(?<periode>(19|20)[0-9]{2})$", Assert.Single(mapping.Unpivot).Columns);
        Assert.Equal("^(sous[- ]?totaux?|total|ensemble)", Assert.Single(mapping.Rows.Skip).Matches);
    }

    [Fact]
    public void Two_lines_of_headers_a_title_above_and_notes_below_are_seen()
    {
        var mapping = Read("Tableau de bord 2023;;;\n;;;\nDépartement;;2022;\nCode;Nom;Entrées;Sorties\n01;Ain;1 200;1 100\n59;Nord;12 000;11 000\n\nSource : DARES\n");
        Assert.Equal((3, 2), (mapping.File.HeaderLine, mapping.File.HeaderLines));
        Assert.Equal(["^(?<periode>(19|20)[0-9]{2})\\ Entrées$", "^(?<periode>(19|20)[0-9]{2})\\ Sorties$"], mapping.Unpivot.Select(u => u.Columns));
    }

    [Fact]
    public void Lost_zeros_months_in_letters_and_windows_1252_are_seen()
    {
        var text = "code_insee|mois|annee|demandeurs d'emploi\n1004|février|2024|2 345\n59350|février|2024|12 345\n";
        var proposal = Propose(Desk.File("mois.csv", [.. text.Select(c => (byte)c)]));
        var mapping = MappingFile.Read(proposal.Text).Mapping!;
        Assert.Equal((5, "annee", "mois"), (mapping.Unit!.Transforms[0].PadLeft, mapping.Period!.Year!.Column, mapping.Period.Month!.Column));
        Assert.Equal(1, proposal.Report.RepairedCells);
    }

    [Fact]
    public void Lines_that_another_column_tells_apart_make_it_a_part_of_the_indicator()
    {
        var proposal = Propose(Desk.File("chomage.csv", "GEO;SEXE;TIME_PERIOD;OBS_VALUE\nDEP-59;F;2023;22.4\nDEP-59;M;2023;25.1\nDEP-01;F;2023;\nDEP-01;M;2023;12.2\n"));
        Assert.Contains("{SEXE}", MappingFile.Read(proposal.Text).Mapping!.Measures[0].Indicator!.Template, StringComparison.Ordinal);
        Assert.Contains(proposal.Notes, n => n.Plain().StartsWith("À vérifier : plusieurs lignes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_no_list_knows_is_asked_about_and_never_taken_in_silence()
    {
        var proposal = Propose(Desk.File("a.csv", "code;annee;nombre\nA1;2023;12\nA2;2023;en cours\nA3;2023;<5\nA4;2023;7\nA5;2023;8\nA6;2023;9\nA7;2023;9\nA8;2023;9\nA9;2023;9\nA10;2023;9\n"));
        Assert.Equal((0, 1, 1), (proposal.Report.RejectedRows, proposal.Report.Missing, proposal.Report.Secret));
        Assert.Contains(proposal.Notes, n => n.Contains("en cours", StringComparison.Ordinal) && n.StartsWith("À vérifier", StringComparison.Ordinal));
        Assert.StartsWith("//", proposal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused()
    {
        var outcome = new MappingProposer(Desk.Tables, TimeProvider.System).Propose(Desk.File("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n")), "essai", "Essai", TestContext.Current.CancellationToken);
        Assert.Equal("import.unreadable", outcome.Refusal?.Code);
    }

    private static ImportMapping Read(string text)
    {
        var proposal = Propose(Desk.File("essai.csv", text));
        Assert.True(proposal.Report.RejectedRows == 0, ReportJson.WriteIndented(proposal.Report));
        return MappingFile.Read(proposal.Text).Mapping!;
    }

    private static MappingProposal Propose(ImportFile file)
    {
        var outcome = new MappingProposer(Desk.Tables, TimeProvider.System).Propose(file, "essai", "Essai", TestContext.Current.CancellationToken);
        return outcome.IsDone ? outcome.Value : throw new Xunit.Sdk.XunitException(outcome.Refusal.Message);
    }
}
