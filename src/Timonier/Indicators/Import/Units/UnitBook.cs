// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>The units of the network, those that the import creates, and what rows say of them. Not thread-safe.</summary>
internal sealed class UnitBook(NetworkMap map, Findings findings)
{
    /// <summary>Rounds of leaving refused rows out: a parent refused may leave its children without one.</summary>
    private const int Rounds = 20;

    private const int CreatedShown = 1_000;

    private readonly Dictionary<UnitCode, NewUnit> created = [];
    private readonly List<UnitStatement> described = [];
    private readonly HashSet<UnitCode> spoken = [];
    private readonly HashSet<string> signatures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SetAsideProposal> proposals = new(StringComparer.Ordinal);
    private Dictionary<UnitId, string>? kindsCreated;
    private int nextId = map.Units.Count == 0 ? 1 : map.Units[^1].Id.Value + 1;

    /// <summary>The network as known.</summary>
    public NetworkMap Map => map;

    /// <summary>What is to be written, once closed.</summary>
    public UnitEditor Editor { get; private set; } = new(map, 1);

    /// <summary>New units whose description is refused: figures about them cannot be kept.</summary>
    public HashSet<UnitId> Failed { get; } = [];

    /// <summary>Units proposed for setting aside, by code.</summary>
    public IReadOnlyList<SetAsideProposal> Proposals => [.. proposals.Values.OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>How many links rows give.</summary>
    public long Links => described.Sum(s => (long)s.Parents.Count);

    /// <summary>True when a unit of the network has the code.</summary>
    public bool IsKnown(UnitCode code) => map.ByCode(code, DateOnly.MaxValue) is not null;

    /// <summary>The unit created for a code, or nothing.</summary>
    public NewUnit? FindCreated(UnitCode code) => created.GetValueOrDefault(code);

    /// <summary>The unit to create for a code, the same at each call.</summary>
    public NewUnit Create(UnitCode code)
    {
        if (!created.TryGetValue(code, out var unit))
            created.Add(code, unit = new(new(nextId++), code));
        return unit;
    }

    /// <summary>Why a code that nobody knows should not make a unit without a second look: it is a total, or a known code but for its zeros.</summary>
    public RowFault? FindDoubt(UnitCode code)
    {
        if (created.ContainsKey(code) || spoken.Contains(code) || IsKnown(code))
            return null;
        if (CodeDoubts.IsTotal(code.Code))
            return ImportFaults.TotalUnit(code.Code);
        return CodeDoubts.SameButForZeros(code.Code).Select(c => new UnitCode(code.Scheme, c)).FirstOrDefault(c => IsKnown(c) || created.ContainsKey(c) || spoken.Contains(c)) is { } known && known.Code is { Length: > 0 } spelling
            ? ImportFaults.LostZero(code.Code, spelling)
            : null;
    }

    /// <summary>A new unit answers to another code too.</summary>
    public void AddAlias(NewUnit unit, UnitCode code) => created.TryAdd(code, unit);

    /// <summary>How many units rows are about, those created around them left out; asked once closed.</summary>
    public int DescribedUnits => described.Select(s => Editor.Find(s.Codes[0], s.From)).Distinct().Count();

    /// <summary>Rows that say again what another row says.</summary>
    public long Repeated { get; private set; }

    /// <summary>Takes in what a row says of a unit; a row of the same signature is counted, and says nothing more.</summary>
    public void Add(UnitStatement statement, string signature)
    {
        spoken.Add(statement.Codes[0]);
        if (signatures.Add(string.Join('\u001e', statement.Codes) + '\u001d' + signature))
            described.Add(statement);
        else
            Repeated++;
    }

    /// <summary>Adds the units created and proposed for setting aside to a report.</summary>
    public ImportReport Into(ImportReport report)
    {
        var changes = Editor.Changes;
        var codes = changes.Codes.GroupBy(c => c.Unit).ToDictionary(g => g.Key, g => g.First().Code.Value.ToString());
        var facts = changes.Facts.ToLookup(f => (f.Unit, f.Attribute), f => f.Value.Value);
        return report with
        {
            UnitsCreatedCount = changes.Created.Count,
            UnitsCreated = [.. changes.Created
                .Select(u => new CreatedThing(codes.GetValueOrDefault(u, ""), facts[(u, Unit.NameAttribute)].LastOrDefault() ?? "", facts[(u, Unit.KindAttribute)].LastOrDefault() ?? ""))
                .OrderBy(u => u.Code, StringComparer.Ordinal)
                .Take(CreatedShown)],
            KindsDeclared = [.. changes.Kinds.Select(k => k.Code)],
            TreesDeclared = [.. changes.Trees.Select(t => t.Code)],
            SetAside = Proposals,
        };
    }

    /// <summary>Lists a unit for setting aside; one of the same code is listed once.</summary>
    public void Propose(SetAsideProposal proposal) => proposals.TryAdd(proposal.Code, proposal);

    /// <summary>True when the network already says whether the unit is set aside.</summary>
    public bool IsSetAsideDecided(IReadOnlyList<UnitCode> codes) =>
        codes.Any(c => map.ByCode(c, DateOnly.MaxValue) is { } unit && unit.Facts.ContainsKey(Unit.SetAsideAttribute) && !unit.IsSetAsideOn(DateOnly.MaxValue));

    /// <summary>The kind of a unit on a day, new units included; asked once closed.</summary>
    public string? KindOf(UnitId unit, DateOnly day) => map.SlotOf(unit) >= 0
        ? map[unit].KindOn(day)
        : (kindsCreated ??= Editor.Changes.Facts.Where(f => f.Attribute == Unit.KindAttribute).GroupBy(f => f.Unit).ToDictionary(g => g.Key, g => g.Last().Value.Value)).GetValueOrDefault(unit);

    /// <summary>Confronts everything with the network; rows that contradict it or each other are refused, and left out.</summary>
    public void Close(ImportMapping mapping)
    {
        var kept = described.Concat(Needed()).Distinct().ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var refused = Confront(kept);
            if (refused.Count == 0)
            {
                DeclaredKinds.Add(Editor.Changes, map, mapping);
                return;
            }

            kept.RemoveAll(refused.Contains);
        }

        Editor = new(map, nextId);
    }

    private List<UnitStatement> Needed()
    {
        var needed = new List<UnitStatement>();
        var waiting = new Queue<NewUnit>(created.Values.Where(u => u.IsUsed).Concat(described.SelectMany(s => s.Parents).Select(p => p.Created).OfType<NewUnit>()).Distinct());
        var seen = new HashSet<NewUnit>(waiting);
        while (waiting.TryDequeue(out var unit))
        {
            foreach (var statement in unit.Kept)
            {
                needed.Add(statement);
                foreach (var parent in statement.Parents.Select(p => p.Created).OfType<NewUnit>().Where(seen.Add))
                    waiting.Enqueue(parent);
            }
        }

        return needed;
    }

    private HashSet<UnitStatement> Confront(List<UnitStatement> statements)
    {
        Editor = new(map, nextId);
        foreach (var (code, unit) in created)
            Editor.Reserve(code, unit.Id);
        var origins = new Dictionary<UnitRecord, UnitStatement>(ReferenceEqualityComparer.Instance);
        var refused = new HashSet<UnitStatement>();
        var known = statements.SelectMany(s => s.Codes).ToHashSet();
        foreach (var statement in statements)
        {
            foreach (var record in Without(statement, known).ToRecords())
            {
                origins[record] = statement;
                if (Editor.Apply(record) is { Refusal: { } refusal })
                    Refuse(statement, ImportFaults.Unit(statement.Codes[0].ToString(), refusal.Message), refused);
            }
        }

        foreach (var problem in Editor.Close())
            Refuse(origins, problem, refused);
        return refused;
    }

    /// <summary>The statement without the parents that may be passed over and that nobody knows.</summary>
    private UnitStatement Without(UnitStatement statement, HashSet<UnitCode> known)
    {
        if (!statement.Parents.Any(p => p.Unknown is Unknown.Skip))
            return statement;
        var (kept, skipped) = (new List<ParentStatement>(), new List<ParentStatement>());
        foreach (var parent in statement.Parents)
            (parent.Unknown is not Unknown.Skip || known.Contains(parent.Code) || IsKnown(parent.Code) ? kept : skipped).Add(parent);
        foreach (var parent in skipped)
            findings.Note($"Rattachement passé : aucune structure n’a ce code ({parent.Header}).", statement.Line);
        return skipped.Count == 0 ? statement : new()
        {
            Codes = statement.Codes,
            Facts = statement.Facts,
            Parents = kept,
            From = statement.From,
            To = statement.To,
            File = statement.File,
            Line = statement.Line,
        };
    }

    private void Refuse(Dictionary<UnitRecord, UnitStatement> origins, UnitProblem problem, HashSet<UnitStatement> refused)
    {
        var statement = origins[problem.Record];
        if (problem.Other is { } other)
        {
            var first = origins[other];
            Refuse(statement, ImportFaults.Contradiction("autre chose", $"{statement.Codes[0]} : {problem.Refusal.Message}", Place(first, statement)), refused);
            Refuse(first, ImportFaults.Contradiction("autre chose", $"{first.Codes[0]} : {problem.Refusal.Message}", Place(statement, first)), refused);
            return;
        }

        var parent = problem.Record.Parents.Count > 0 && problem.Refusal.Code == NetworkRefusals.NoSuchUnit.Code
            ? statement.Parents.FirstOrDefault(p => problem.Refusal == NetworkRefusals.NoSuchUnit.With(p.Code))
            : null;
        Refuse(statement, parent is null
            ? ImportFaults.Unit(statement.Codes[0].ToString(), problem.Refusal.Message)
            : ImportFaults.UnknownParent(parent.Code.Code, parent.Code.Scheme, NearestName.Ask(parent.Code.Code, map.CodesOf(parent.Code.Scheme))).At(parent.Column, parent.Header), refused);
    }

    private void Refuse(UnitStatement statement, RowFault fault, HashSet<UnitStatement> refused)
    {
        refused.Add(statement);
        findings.RejectLater(statement.File, statement.Line, fault);
        foreach (var code in statement.Codes)
        {
            if (created.TryGetValue(code, out var unit))
                Failed.Add(unit.Id);
        }
    }

    private static string Place(UnitStatement other, UnitStatement from) =>
        other.File == from.File ? $"à la ligne {other.Line}" : $"à la ligne {other.Line} du fichier n° {other.File + 1}";
}
