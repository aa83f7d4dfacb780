// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>Gives each period of a network a number of 16 bits, once: numbers are in order of arrival, not of time.</summary>
/// <remarks>Append-only and shared by all the snapshots of a network. Safe for concurrent readers and writers.</remarks>
internal sealed class PeriodIndex
{
    private readonly Lock writing = new();
    private volatile Dictionary<long, ushort> numbers = [];
    private volatile Period[] periods = [];

    /// <summary>The period of a number.</summary>
    public Period this[ushort number] => periods[number];

    /// <summary>The number of a period, or nothing when no figure is about it.</summary>
    public ushort? Find(Period period) => numbers.TryGetValue(period.Code, out var number) ? number : null;

    /// <summary>The number of a period, given now if need be.</summary>
    /// <exception cref="InvalidOperationException">More than 65,535 different periods in one network.</exception>
    public ushort Add(long code)
    {
        if (numbers.TryGetValue(code, out var known))
            return known;
        lock (writing)
        {
            if (numbers.TryGetValue(code, out known))
                return known;
            if (periods.Length == ushort.MaxValue)
                throw new InvalidOperationException("A network holds 65,535 different periods at most.");
            var number = (ushort)periods.Length;
            periods = [.. periods, Period.FromCode(code)];
            numbers = new(numbers) { [code] = number };
            return number;
        }
    }
}
