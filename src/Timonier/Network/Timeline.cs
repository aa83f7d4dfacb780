// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>What one thing was, day after day: dated values that never overlap, oldest first.</summary>
public sealed class Timeline<T>
{
    private readonly Dated<T>[] entries;

    /// <summary>Orders the entries; where two overlap, the one that begins later wins from its first day.</summary>
    public Timeline(IEnumerable<Dated<T>> entries)
    {
        var told = entries.OrderBy(e => e.From).ToArray();
        var ordered = told;
        for (var i = 0; i + 1 < ordered.Length; i++)
        {
            if (ordered[i].To is not { } to || to >= ordered[i + 1].From)
            {
                if (ReferenceEquals(ordered, told))
                    ordered = [.. told];
                ordered[i] = ordered[i] with { To = ordered[i + 1].From.AddDays(-1) };
            }
        }

        Told = told;
        this.entries = ReferenceEquals(ordered, told) ? told : [.. ordered.Where(e => e.To is null || e.To >= e.From)];
    }

    /// <summary>The entries as they were told, oldest first: they may overlap.</summary>
    public IReadOnlyList<Dated<T>> Told { get; }

    /// <summary>All the entries, oldest first.</summary>
    public IReadOnlyList<Dated<T>> Entries => entries;

    /// <summary>The entry that holds on a day, or nothing.</summary>
    public Dated<T>? EntryOn(DateOnly day)
    {
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].HoldsOn(day))
                return entries[i];
        }

        return null;
    }

    /// <summary>The value that holds on a day, or the default of the type.</summary>
    public T? On(DateOnly day) => EntryOn(day) is { } entry ? entry.Value : default;
}
