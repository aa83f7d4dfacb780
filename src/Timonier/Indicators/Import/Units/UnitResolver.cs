// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>Finds the unit of each row by its codes or its name, or creates it as the mapping says. Each distinct text is looked up once.</summary>
internal sealed class UnitResolver
{
    private const int SuggestionsMade = 200;

    private readonly UnitPart part;
    private readonly (BoundText Text, IReadOnlyList<string> Schemes)[] candidates;
    private readonly Unknown unknown;
    private readonly BoundDescription? create;
    private readonly UnitBook book;
    private readonly TableCursor cursor;
    private readonly Findings findings;
    private readonly Lazy<UnitNames> names;
    private readonly Dictionary<string, Found> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private char[] joined = new char[64];
    private string lastText = "\0";
    private Found last;
    private int suggestions;

    public UnitResolver(UnitPart part, TextBinder binder, ImportContext context)
    {
        this.part = part;
        (book, findings, cursor) = (context.Units, context.Findings, binder.Input.Cursor);
        var own = part.Designations == 0 ? [] : new[] { (binder.Bind(part), part.Scheme is { } scheme ? [scheme] : part.Schemes) };
        candidates = [.. own, .. part.Codes.Select(c => (binder.Bind(c), (IReadOnlyList<string>)[c.Scheme]))];
        unknown = part.Unknown ?? (part.Create is null ? Unknown.Refuse : Unknown.Create);
        create = part.Create is null ? null : new(part.Create, binder, context);
        names = new(() => new(book.Map, part.Kinds));
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where the unit comes from.</summary>
    public BoundText Text => candidates[0].Text;

    /// <summary>True when the last row is to be passed over, its unit being unknown.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>The name of the rule under which such rows are counted.</summary>
    public string SkipRule => $"structure inconnue ({Text.Label})";

    /// <summary>The unit created for the last row, when it is a new one.</summary>
    public NewUnit? Created { get; private set; }

    /// <summary>The unit of the current row, about a day; nothing when the row is refused or passed over.</summary>
    public UnitId? Resolve(DateOnly day, List<RowFault> rowFaults)
    {
        (IsSkipped, Created) = (false, null);
        var read = candidates.Length == 1 ? Text.Read() : Join();
        if (!read.SequenceEqual(lastText))
        {
            if (!bySpan.TryGetValue(read, out var found))
            {
                var text = read.ToString();
                found = Find(day);
                if (!found.DependsOnDay)
                    known[text] = found;
                read = text;
            }

            (last, lastText) = (found, found.DependsOnDay ? "\0" : read.ToString());
        }

        if (last.Fault is { } fault)
        {
            rowFaults.Add(fault);
            return null;
        }

        IsSkipped = last.Unit is null && last.New is null;
        if (last.New is { } unit)
        {
            Created = unit;
            if (create is not null)
                Describe(unit, day, rowFaults);
            return unit.Id;
        }

        return last.Unit;
    }

    private void Describe(NewUnit unit, DateOnly day, List<RowFault> rowFaults)
    {
        var signature = create!.Signature();
        if (unit.Told.TryGetValue(signature, out var told))
        {
            if (told.Rank < day)
                told.Rank = day;
            return;
        }

        var before = rowFaults.Count;
        var statement = create.Read(Codes(), day, rowFaults);
        if (rowFaults.Count == before)
            unit.Told[signature] = statement;
    }

    /// <summary>The codes that the row gives, in the order of the mapping.</summary>
    private List<UnitCode> Codes()
    {
        var codes = new List<UnitCode>(candidates.Length);
        foreach (var (text, schemes) in candidates)
        {
            var read = text.Read();
            if (!read.IsEmpty && schemes.Count > 0)
                codes.Add(new(schemes[0], read.ToString()));
        }

        return codes;
    }

    private Found Find(DateOnly day)
    {
        var isEmpty = true;
        foreach (var (text, schemes) in candidates)
        {
            var read = text.Read().ToString();
            if (text.Fault is { } refused)
                return new(text.At(refused));
            if (read.Length == 0)
                continue;
            isEmpty = false;
            var found = part.By is UnitDesignation.Name && ReferenceEquals(text, Text) ? FindName(read) : FindCode(read, schemes, day);
            if (found is { } sure)
                return sure;
        }

        if (isEmpty)
            return new(Text.At(ImportFaults.EmptyUnit()));
        return unknown switch
        {
            Unknown.Skip => default,
            Unknown.Create when Codes() is { Count: > 0 } codes => part.Zeros is LostZeros.Refuse && book.FindDoubt(codes[0]) is { } doubt ? new(Text.At(doubt)) : Create(codes),
            _ => new(Text.At(FaultOfUnknown())),
        };
    }

    private Found Create(List<UnitCode> codes)
    {
        var unit = codes.Select(book.FindCreated).FirstOrDefault(u => u is not null) ?? book.Create(codes[0]);
        foreach (var code in codes)
            book.AddAlias(unit, code);
        return new(unit);
    }

    private Found? FindCode(string code, IReadOnlyList<string> schemes, DateOnly day)
    {
        foreach (var scheme in schemes)
        {
            var asked = new UnitCode(scheme, code);
            if (book.Map.ByCode(asked, day) is { } unit)
                return new(unit.Id) { DependsOnDay = book.Map.BearersOf(asked) > 1 };
            if (book.FindCreated(asked) is { } created)
                return new(created);
        }

        if (schemes.Count > 0)
            return null;
        var found = book.Map.Find(code, day);
        if (found.IsDone)
            return new(found.Value.Id);
        return found.Refusal.Code == NetworkRefusals.AmbiguousUnit.Code
            ? new Found(Text.At(ImportFaults.AmbiguousUnit(code, found.Refusal.Message)))
            : null;
    }

    private Found? FindName(string name) => names.Value.Find(name) switch
    {
        { Count: 1 } one => new Found(one[0]),
        { Count: > 1 } many => new Found(Text.At(ImportFaults.AmbiguousName(name, string.Join(", ", many.Take(5).Select(u => book.Map[u].MainCode))))),
        _ => null,
    };

    private RowFault FaultOfUnknown()
    {
        var read = Text.Read().ToString();
        var schemes = candidates.SelectMany(c => c.Schemes).Distinct(StringComparer.Ordinal).ToList();
        var isName = part.By is UnitDesignation.Name;
        var expected = isName
            ? $"le nom d’une structure du réseau{(part.Kinds.Count > 0 ? $" ({string.Join(", ", part.Kinds)})" : "")}"
            : schemes.Count == 0 ? "un code du réseau" : $"un code du réseau dans la nomenclature {string.Join(" ou ", schemes)}";
        var suggestion = ++suggestions > SuggestionsMade ? ""
            : isName ? NearestName.Ask(read, names.Value.All)
            : NearestName.Ask(read, schemes.SelectMany(book.Map.CodesOf));
        return isName ? ImportFaults.UnknownUnitName(read, expected, suggestion) : ImportFaults.UnknownUnit(read, expected, suggestion);
    }

    private ReadOnlySpan<char> Join()
    {
        var length = 0;
        foreach (var (text, _) in candidates)
        {
            var read = text.Read();
            if (length + read.Length + 1 > joined.Length)
                Array.Resize(ref joined, (length + read.Length + 1) * 2);
            read.CopyTo(joined.AsSpan(length));
            length += read.Length;
            joined[length++] = '\u001f';
        }

        return joined.AsSpan(0, length);
    }

    private readonly record struct Found(UnitId? Unit, NewUnit? New, RowFault? Fault)
    {
        public Found(UnitId unit)
            : this(unit, null, null)
        {
        }

        public Found(NewUnit unit)
            : this(null, unit, null)
        {
        }

        public Found(RowFault fault)
            : this(null, null, fault)
        {
        }

        public bool DependsOnDay { get; init; }
    }
}
