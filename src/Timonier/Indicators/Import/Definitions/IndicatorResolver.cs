// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>Finds the indicator of each row, or creates it as the mapping says. Each distinct code is looked up once.</summary>
internal sealed class IndicatorResolver
{
    private readonly BoundText text;
    private readonly Unknown unknown;
    private readonly BoundDefinition? definition;
    private readonly IndicatorBook book;
    private readonly Findings findings;
    private readonly TableCursor cursor;
    private readonly Dictionary<string, Found> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<RowFault> faults = [];
    private string lastText = "";
    private Found last = new(null, null);

    public IndicatorResolver(IndicatorPart part, TextBinder binder, ImportContext context)
    {
        text = binder.Bind(part);
        unknown = part.Unknown ?? (part.Create is null ? Unknown.Refuse : Unknown.Create);
        definition = part.Create is null ? null : new(part.Create, binder, context.Style);
        (book, findings, cursor) = (context.Indicators, context.Findings, binder.Input.Cursor);
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when the last row is to be passed over, its indicator being unknown.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>The name of the rule under which such rows are counted.</summary>
    public string SkipRule => $"indicateur inconnu ({text.Label})";

    /// <summary>The indicator of the current row; nothing when the row is refused or passed over.</summary>
    public IndicatorEntry? Resolve(List<RowFault> rowFaults)
    {
        IsSkipped = false;
        var read = text.Read();
        if (last.Entry is null || !read.SequenceEqual(lastText))
        {
            if (!bySpan.TryGetValue(read, out var found))
                known[read.ToString()] = found = Find(read.ToString());
            (last, lastText) = (found, found.Entry is null ? "" : read.ToString());
        }

        if (last.Entry is { } entry)
        {
            if (entry.IsNew && definition is not null)
                Describe(entry, rowFaults);
            return entry;
        }

        if (last.Fault is null)
            IsSkipped = true;
        else
            rowFaults.Add(text.At(last.Fault));
        return null;
    }

    private Found Find(string code)
    {
        if (text.Fault is { } refused)
            return new(null, refused);
        if (code.Length == 0)
            return new(null, ImportFaults.EmptyIndicator());
        if (book.Find(code) is { } entry)
            return new(entry, null);
        if (unknown is Unknown.Skip)
            return new(null, null);
        if (unknown is not Unknown.Create || definition is null)
            return new(null, ImportFaults.UnknownIndicator(code, book.Suggest(code)));
        faults.Clear();
        var read = definition.Read(code, faults);
        return faults.Count > 0 ? new(null, faults[0]) : new(book.Create(code, read, (findings.File, cursor.Line)), null);
    }

    /// <summary>Takes in what this row says of a new indicator; what changes how figures are read must be the same everywhere.</summary>
    private void Describe(IndicatorEntry entry, List<RowFault> rowFaults)
    {
        var signature = definition!.Signature();
        if (entry.Told.ContainsKey(signature))
            return;
        faults.Clear();
        var read = definition.Read(entry.Code, faults);
        rowFaults.AddRange(faults);
        var first = entry.Indicator.Current;
        if (faults.Count == 0 && (read.Kind, read.Multiplier, read.CountsPersons) != (first.Kind, first.Multiplier, first.CountsPersons))
        {
            rowFaults.Add(text.At(ImportFaults.Contradiction(
                InWords(first), $"{entry.Code} : {InWords(read)}", $"à la ligne {entry.Origin.Line}")));
        }

        if (rowFaults.Count == 0)
            entry.Told[signature] = read;
    }

    private static string InWords(Definition definition) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{DefinitionWords.InWords(definition.Kind)} × {definition.Multiplier}{(definition.CountsPersons ? ", effectifs de personnes" : "")}");

    private sealed record Found(IndicatorEntry? Entry, RowFault? Fault);
}
