// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Npgsql;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>« D’où vient ce chiffre ? »: every telling of one figure, newest first, down to the file and the line.</summary>
public sealed class FigureTrace(NpgsqlDataSource source)
{
    private const string Sql = """
        select told.number, told.at, b.actor, b.batch_id, b.name, b.files -> o.file::int ->> 'name', o.line, o.state, o.scale,
          o.numerator, o.denominator, o.value, gone.at, case when gone.at is not null then w.reason end, b.mapping ->> 'source', b.mapping ->> 'vintage'
        from observation o
        join revision told on told.network_id = o.network_id and told.change_id = o.change_id
        left join batch b on b.network_id = o.network_id and b.change_id = o.change_id
        left join batch_withdrawal w on w.network_id = b.network_id and w.batch_id = b.batch_id
        left join revision gone on gone.network_id = w.network_id and gone.change_id = w.change_id and gone.number <= $6
        where o.network_id = $1 and o.indicator_id = $2 and o.aspect = $3 and o.unit_id = $4 and o.period = $5 and told.number <= $6
        order by told.number desc
        """;

    /// <summary>Reads them; empty for a computed figure, and for a figure that the reader may not see.</summary>
    public async Task<IReadOnlyList<Telling>> ReadAsync(NetworkReading reading, Unit unit, Indicator indicator, Period period, CancellationToken ct)
    {
        if (!reading.Readable.Holds(reading.Map.SlotOf(unit.Id)) || reading.Read(unit.Id, indicator, Aspect.Observed, period).State is ValueState.Suppressed)
            return [];
        await using var command = source.CreateCommand(Sql);
        foreach (object value in new object[] { reading.Map.Network.Value, indicator.Id.Value, (short)Aspect.Observed, unit.Id.Value, period.Code, reading.Version.Revision })
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tellings = new List<Telling>();
        while (await reader.ReadAsync(ct))
            tellings.Add(Telling(reader));
        return tellings;
    }

    private static Telling Telling(NpgsqlDataReader reader)
    {
        var scale = (byte)reader.GetInt16(8);
        return new()
        {
            Revision = reader.GetInt64(0),
            At = reader.GetFieldValue<DateTimeOffset>(1),
            Actor = Text(reader, 2),
            Batch = reader.IsDBNull(3) ? null : reader.GetInt32(3),
            BatchName = Text(reader, 4),
            File = Text(reader, 5),
            Line = reader.GetInt32(6),
            State = (ValueState)reader.GetInt16(7),
            Numerator = Number(reader, 9, scale),
            Denominator = Number(reader, 10, scale),
            Value = Number(reader, 11, scale),
            WithdrawnAt = reader.IsDBNull(12) ? null : reader.GetFieldValue<DateTimeOffset>(12),
            WithdrawnBecause = Text(reader, 13),
            Source = Text(reader, 14),
            Vintage = Text(reader, 15),
        };
    }

    private static string Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";

    private static decimal? Number(NpgsqlDataReader reader, int column, byte scale) =>
        reader.IsDBNull(column) ? null : new Quantity(reader.GetInt64(column), scale).ToDecimal();
}
