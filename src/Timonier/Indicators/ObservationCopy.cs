// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using Timonier.Indicators.Cube;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>Writes draft rows in PostgreSQL's binary COPY format, straight into a buffer.</summary>
/// <remarks>The format: signature, flags, extension; for each row the number of fields, then each field's length and bytes, big end first; −1 at the end. A length of −1 is null.</remarks>
internal sealed class ObservationCopy(Stream target, Recording recording, PeriodIndex periods)
{
    private const short Fields = 14;
    private const int GreatestRow = 160;

    private static readonly byte[] Signature = [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly byte[] buffer = new byte[1 << 16];
    private int used;

    public async Task WriteAsync(IEnumerable<DraftRow> rows, CancellationToken ct)
    {
        Signature.CopyTo(buffer, 0);
        used = Signature.Length;
        foreach (var row in rows)
        {
            if (buffer.Length - used < GreatestRow)
                await FlushAsync(ct);
            Write(row);
        }

        Short(-1);
        await FlushAsync(ct);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        await target.WriteAsync(buffer.AsMemory(0, used), ct);
        used = 0;
    }

    private void Write(in DraftRow row)
    {
        var shape = row.Key.Shape;
        var isRatio = shape.Form is CellForm.Ratio;
        Short(Fields);
        Integer(recording.Stamp.Network);
        Integer(row.Indicator);
        Small((short)row.Aspect);
        Integer(row.Key.Unit);
        Big(periods[row.Key.PeriodNumber].Code);
        Big(recording.ChangeId);
        Small(shape.Version);
        Small((short)shape.State);
        Small(shape.Scale);
        BigOrNull(isRatio ? row.First : Chunk.None);
        BigOrNull(row.Second);
        BigOrNull(isRatio ? row.Told : row.First);
        Small(row.File);
        Integer(row.Line);
    }

    private void Small(short number)
    {
        Length(sizeof(short));
        Short(number);
    }

    private void Integer(int number)
    {
        Length(sizeof(int));
        Length(number);
    }

    private void BigOrNull(long number)
    {
        if (number == Chunk.None)
            Length(-1);
        else
            Big(number);
    }

    private void Big(long number)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(used), number);
        used += sizeof(long);
    }

    private void Short(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.AsSpan(used), number);
        used += sizeof(short);
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(used), length);
        used += sizeof(int);
    }
}
