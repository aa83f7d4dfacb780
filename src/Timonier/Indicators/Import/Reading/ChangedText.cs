// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A text after its transformations: each distinct text is worked out once.</summary>
internal sealed class ChangedText : BoundText
{
    private const int Kept = 50_000;

    private readonly BoundText inner;
    private readonly IReadOnlyList<TextStep> steps;
    private readonly TableCursor cursor;
    private readonly IReadOnlyList<Repair?> repairs;
    private readonly Dictionary<string, Outcome> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outcome>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private long rowRead = -1;
    private Outcome current = new("", null, []);

    /// <param name="inner">The text as the file gives it.</param>
    /// <param name="steps">What is done to it.</param>
    /// <param name="cursor">The row.</param>
    /// <param name="repairs">For each step, where the cells that it changes are counted, or nothing.</param>
    public ChangedText(BoundText inner, IReadOnlyList<TextStep> steps, TableCursor cursor, IReadOnlyList<Repair?> repairs)
    {
        (this.inner, this.steps, this.cursor, this.repairs) = (inner, steps, cursor, repairs);
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override bool IsFixed => inner.IsFixed;

    public override FieldKind Kind => current.Repairs.Length == 0 && inner.Read().SequenceEqual(current.Text) ? inner.Kind : FieldKind.Text;

    public override RowFault? Fault => current.Fault ?? inner.Fault;

    public override ReadOnlySpan<char> Read()
    {
        if (rowRead == cursor.Row)
            return current.Text;
        rowRead = cursor.Row;
        var text = inner.Read();
        if (!bySpan.TryGetValue(text, out var outcome))
        {
            if (known.Count >= Kept)
                known.Clear();
            known[text.ToString()] = outcome = Change(text.ToString());
        }

        current = outcome;
        foreach (var step in outcome.Repairs)
            repairs[step]!.Count(cursor.Line, inner.Read(), outcome.Text);
        return outcome.Text;
    }

    private Outcome Change(string text)
    {
        var repaired = new List<int>();
        for (var i = 0; i < steps.Count; i++)
        {
            var changed = steps[i].Apply(text, out var isRefused);
            if (isRefused)
                return new("", ImportFaults.Unmatched(text), [.. repaired]);
            if (repairs[i] is not null && changed != text)
                repaired.Add(i);
            text = changed;
        }

        return new(text.Trim(), null, [.. repaired]);
    }

    private sealed record Outcome(string Text, RowFault? Fault, int[] Repairs);
}
