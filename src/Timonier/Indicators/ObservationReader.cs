// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Timonier.Indicators.Cube;

namespace Timonier.Indicators;

/// <summary>Reads rows of record in PostgreSQL's binary COPY format and makes them into chunks.</summary>
/// <remarks>
/// What the server spends on a row grows with its fields, more than with its bytes: six fields carry the eleven columns.
/// Each row is one message of the protocol; its numbers are read where they lie. The format is told at <see cref="ObservationCopy"/>.
/// </remarks>
internal sealed class ObservationReader(ChangeRows changes, PeriodIndex periods)
{
    /// <summary>Indicator (32 bits), aspect (16), then version, form, state and decimals in the places they have in a <see cref="CellKey"/>; numbers absent are null.</summary>
    public const string Fields = """
        (o.indicator_id::bigint << 32) | (o.aspect::bigint << 16)
          | ((o.version::int << 9) | (case when o.numerator is not null then 256 else 0 end) | (o.state::int << 5) | o.scale),
        o.unit_id, o.period, o.change_id, coalesce(o.numerator, o.value), o.denominator
        """;

    private const int AspectShift = 16;
    private const int SignatureLength = 19;
    private const int Absent = -1;
    private const int RowsBetweenLooks = 1 << 16;

    private readonly CellLog log = new();
    private readonly Dictionary<long, (ushort Number, int Year)> numbers = [];
    private readonly byte[] buffer = new byte[1 << 16];
    private Stream source = Stream.Null;
    private (int From, int To) held;

    /// <summary>Reads all the rows and makes them into chunks. Blocks its thread: waiting row by row costs more than reading.</summary>
    /// <param name="rows">What a COPY of <see cref="Fields"/> gives out.</param>
    /// <param name="ct">Looked at now and then.</param>
    public Dictionary<ChunkKey, Chunk> Read(Stream rows, CancellationToken ct)
    {
        (source, held) = (rows, default);
        Need(SignatureLength);
        held.From += SignatureLength;
        ReadRows(ct);
        return log.ToChunks(changes.Withdrawn);
    }

    // Compiled at once: a start reads millions of rows in the only call there is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRows(CancellationToken ct)
    {
        var (lastSubject, lastPeriod, lastChange) = (-1L, -1L, -1L);
        var (period, revision, chunk) = (default((ushort Number, int Year)), (int?)null, 0);
        for (var row = 0L; Short() != Absent; row++)
        {
            if (row % RowsBetweenLooks == 0)
                ct.ThrowIfCancellationRequested();
            var head = Big();
            var unit = Integer();
            var code = Big();
            var change = Big();
            var figures = (BigOrNone(), BigOrNone());
            if (change != lastChange)
                (lastChange, revision) = (change, changes.RevisionOf(change));
            if (revision is not { } told)
                continue;
            if (code != lastPeriod || head >> AspectShift != lastSubject)
            {
                if (code != lastPeriod)
                    (lastPeriod, period) = (code, PeriodOf(code));
                lastSubject = head >> AspectShift;
                chunk = log.NumberOf(new((int)(lastSubject >> AspectShift), (Aspect)(lastSubject & ushort.MaxValue), period.Year));
            }

            log.Add(chunk, ((ulong)(uint)unit << 32) | ((ulong)period.Number << AspectShift) | (ulong)(head & ushort.MaxValue), figures, told);
        }
    }

    private (ushort Number, int Year) PeriodOf(long code)
    {
        if (!numbers.TryGetValue(code, out var period))
            numbers.Add(code, period = (periods.Add(code), Period.FromCode(code).FilingYear));
        return period;
    }

    private short Short()
    {
        Need(sizeof(short));
        var number = BinaryPrimitives.ReadInt16BigEndian(buffer.AsSpan(held.From));
        held.From += sizeof(short);
        return number;
    }

    private int Length()
    {
        Need(sizeof(int));
        var number = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(held.From));
        held.From += sizeof(int);
        return number;
    }

    private int Integer()
    {
        Length();
        return Length();
    }

    private long Big() => BigOrNone() is var number and not Chunk.None ? number : throw new InvalidDataException("A column that is never null came null.");

    private long BigOrNone()
    {
        if (Length() == Absent)
            return Chunk.None;
        Need(sizeof(long));
        var number = BinaryPrimitives.ReadInt64BigEndian(buffer.AsSpan(held.From));
        held.From += sizeof(long);
        return number;
    }

    private void Need(int bytes)
    {
        while (held.To - held.From < bytes)
        {
            if (held.From > 0)
            {
                buffer.AsSpan(held.From, held.To - held.From).CopyTo(buffer);
                held = (0, held.To - held.From);
            }

            var read = source.Read(buffer, held.To, buffer.Length - held.To);
            held.To += read > 0 ? read : throw new EndOfStreamException("The server stopped in the middle of a COPY.");
        }
    }
}
