// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Bench;

/// <summary>A network of the volume measured on PILOTE, written straight to the record: 101 départements, 18 régions, the nation.</summary>
internal static class PilotePages
{
    private const int Families = 150;
    private const int IndicatorsPerFamily = 5;
    private const int Months = 24;
    private const int Regions = 18;
    private const int Departments = 101;

    public static async Task FillAsync(BenchDatabase database)
    {
        await using (var network = database.Source.CreateCommand(
            "insert into network (network_id, code, name) values (1, 'pilote', 'Volume de PILOTE'); insert into tree values (1, 'principal', 'Territoires'); "
            + "insert into unit_kind values (1, 'departement', 'département', 'départements', 1), (1, 'region', 'région', 'régions', 2), (1, 'nation', 'nation', 'nations', 3)"))
            await network.ExecuteNonQueryAsync();
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
        await using var recording = await Recording.OpenAsync(db, new(1, null, "banc", "bench.fill"), TimeProvider.System, CancellationToken.None);
        await UnitRows.WriteAsync(recording, Units(), CancellationToken.None);
        await DefinitionRows.WriteAsync(recording, [.. Indicators().Select(i => (i, 1))], CancellationToken.None);
        var periods = new PeriodIndex();
        await ObservationRows.CopyAsync(recording, Rows(periods), periods, CancellationToken.None);
        await recording.CommitFactsAsync(FactKinds.Units | FactKinds.Definitions | FactKinds.Observations, CancellationToken.None);
        Console.Error.WriteLine($"# {Families * IndicatorsPerFamily} indicators x {1 + Regions + Departments} territories x {Months} months = {Families * IndicatorsPerFamily * (1 + Regions + Departments) * Months} observations");
    }

    private static UnitChanges Units()
    {
        var changes = new UnitChanges();
        for (var id = 1; id <= 1 + Regions + Departments; id++)
        {
            var (kind, code, name) = id == 1 ? ("nation", "FRANCE", "France")
                : id <= 1 + Regions ? ("region", $"R{id - 1:00}", $"Région {id - 1}")
                : ("departement", $"{id - 1 - Regions:00}", $"Département {id - 1 - Regions}");
            changes.Created.Add(new(id));
            changes.Codes.Add((new(id), new(new(kind, code), DateOnly.MinValue, null)));
            changes.Facts.Add((new(id), Unit.NameAttribute, new(name, DateOnly.MinValue, null)));
            changes.Facts.Add((new(id), Unit.KindAttribute, new(kind, DateOnly.MinValue, null)));
            if (id > 1)
                changes.Links.Add(new("principal", new(id), new(new(id <= 1 + Regions ? 1 : 2 + (id % Regions)), DateOnly.MinValue, null)));
        }

        return changes;
    }

    private static IEnumerable<Indicator> Indicators() =>
        from family in Enumerable.Range(0, Families)
        from rank in Enumerable.Range(0, IndicatorsPerFamily)
        select new Indicator(new((family * IndicatorsPerFamily) + rank + 1), $"I{(family * IndicatorsPerFamily) + rank + 1:000}", [new Definition
        {
            Label = $"Nombre de bénéficiaires de la mesure {family + 1}, volet {rank + 1}", Kind = IndicatorKind.Count, Family = $"Mesure {family + 1:000}", Position = rank,
            Role = IndicatorRole.Steering, Direction = Direction.Up, Periodicity = PeriodKind.Month, Source = "jeu engendré", CountsPersons = true,
        }]);

    private static IEnumerable<DraftRow> Rows(PeriodIndex periods)
    {
        for (var indicator = 1; indicator <= Families * IndicatorsPerFamily; indicator++)
        {
            for (var unit = 1; unit <= 1 + Regions + Departments; unit++)
            {
                for (var month = 0; month < Months; month++)
                {
                    var key = new CellKey(unit, periods.Add(Period.Month(2024 + (month / 12), (month % 12) + 1).Code), new(1, CellForm.Value, ValueState.Present, 0));
                    yield return new(indicator, Aspect.Observed, key, 1000 + (((unit * 7919L) + (indicator * 104729L)) % 5000) + (month * 13), Chunk.None, Chunk.None, 0, unit);
                }
            }
        }
    }
}
