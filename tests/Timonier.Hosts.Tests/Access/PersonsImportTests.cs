// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Documents;
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Access;

/// <summary>Persons and mandates of one file, on the fictional network.</summary>
public sealed class PersonsImportTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private const string Header = "identifiant;nom;role;reseau;structure;du;au\n";
    private const string Network = "missions-locales-fictives";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_s_worth_of_persons_is_checked_then_recorded_and_a_second_time_changes_nothing()
    {
        var map = (await loaded.ReadAsync()).Map;
        var units = map.Units.Where(u => u.MainCode.Scheme == "mission-locale").Select(u => u.MainCode.ToString()).ToList();
        var file = new StringBuilder(Header);
        for (var i = 0; i < 450; i++)
        {
            foreach (var role in new[] { "directeur", "president", "correspondant" })
                file.Append(CultureInfo.InvariantCulture, $"{role}{i}@exemple.example;Prénom Nom{i};{role};{Network};{units[i % units.Count]};2026-01-01;\n");
        }

        var before = await CountAsync();
        var check = await RunAsync(file.ToString(), PersonImportMode.Check);
        Assert.Equal((1_350, 1_350, 1_350, 0, 0, false), (check.Lines, check.Accounts, check.Mandates, check.Unchanged, check.Faults.Count, check.IsRecorded));
        Assert.Equal(before, await CountAsync());
        Assert.True((await RunAsync(file.ToString(), PersonImportMode.Record)).IsRecorded);
        Assert.Equal(before + 1_350, await CountAsync());
        var again = await RunAsync(file.ToString(), PersonImportMode.Record);
        Assert.Equal((0, 0, 1_350), (again.Accounts, again.Mandates, again.Unchanged));
        Assert.Equal(before + 1_350, await CountAsync());
    }

    [Fact]
    public async Task One_fault_records_nothing_and_each_says_line_column_found_and_remedy()
    {
        var before = await CountAsync();
        var report = await RunAsync(Header
            + $"bonne@exemple.example;Bonne Ligne;directeur;{Network};mission-locale:ML-35-02;2026-01-01;\n"
            + $"role@exemple.example;Mauvais Rôle;chef;{Network};mission-locale:ML-35-02;;\n"
            + $"unite@exemple.example;Mauvaise Structure;directeur;{Network};mission-locale:ML-99-99;;\n"
            + "reseau@exemple.example;Mauvais Réseau;directeur;ailleurs;;;\n"
            + $"jour@exemple.example;Mauvais Jour;directeur;{Network};mission-locale:ML-35-02;31 janvier;\n"
            + $"fin@exemple.example;Mauvaise Fin;directeur;{Network};mission-locale:ML-35-02;2026-02-01;2026-01-01\n"
            + $"x;Court;directeur;{Network};mission-locale:ML-35-02;;\n", PersonImportMode.Record);
        Assert.False(report.IsRecorded);
        Assert.Equal(before, await CountAsync());
        Assert.Equal(
            [(3, "role", "chef"), (4, "structure", "mission-locale:ML-99-99"), (5, "reseau", "ailleurs"), (6, "du", "31 janvier"), (7, "au", "2026-01-01"), (8, "identifiant", "x")],
            report.Faults.Select(f => (f.Line, f.Column, f.Found)));
        Assert.All(report.Faults, f => Assert.NotEmpty(f.Expected));
    }

    [Fact]
    public async Task A_header_that_lacks_a_column_or_has_one_too_many_is_told_before_any_line()
    {
        var report = await RunAsync("identifiant;nom;fonction\na@b.example;A B;directeur\n", PersonImportMode.Check);
        Assert.Equal([(1, "role"), (1, "fonction")], report.Faults.Select(f => (f.Line, f.Column)));
        Assert.Equal(0, report.Lines);
    }

    [Fact]
    public async Task Mandates_that_end_that_nobody_holds_or_that_two_hold_are_told()
    {
        const string unit = "departement:29";
        await RunAsync(Header
            + $"un@exemple.example;Une Directrice;directeur;{Network};{unit};2026-01-01;2026-04-30\n"
            + $"deux@exemple.example;Un Directeur;directeur;{Network};{unit};2026-04-01;2026-04-30\n"
            + $"region@exemple.example;Une Région;region;{Network};region:53;2026-01-01;2026-03-31\n", PersonImportMode.Record);
        var console = await loaded.Site.ConsoleAsync();
        var alerts = (await loaded.Site.RunAsync((MandateWatch view) => view.ReadAsync(console with { Day = new(2026, 3, 12) }, Ct))).Value!;
        Assert.Contains(alerts, a => a is { Kind: MandateAlertKind.Ending, Role: "direction régionale", From: { Month: 3, Day: 31 } });
        Assert.Contains(alerts, a => a.Kind is MandateAlertKind.Overlap && a.Persons.Contains("Une Directrice") && a.From == new DateOnly(2026, 4, 1) && a.To == new DateOnly(2026, 4, 30));
        Assert.Contains(alerts, a => a.Kind is MandateAlertKind.Gap && a.From == new DateOnly(2026, 5, 1) && a.To is null);
    }

    private async Task<PersonReport> RunAsync(string file, PersonImportMode mode)
    {
        var console = await loaded.Site.ConsoleAsync();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        using var table = TableFiles.Open(stream, "personnes.csv", TableOptions.Default).First();
        var report = await loaded.Site.RunAsync((ImportPersons act) => act.RunAsync(console, table, mode, Ct));
        Assert.Null(report.Refusal);
        return report.Value!;
    }

    private async Task<long> CountAsync() => (long)(await loaded.Site.AskAsync("select count(*) from mandate"))!;
}
