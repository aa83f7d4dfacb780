// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>What one row says of one unit.</summary>
internal sealed class UnitStatement
{
    /// <summary>Codes, the designating one first.</summary>
    public required IReadOnlyList<UnitCode> Codes { get; init; }

    /// <summary>Attributes, empty ones left out.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>Parents, by code.</summary>
    public required IReadOnlyList<ParentStatement> Parents { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, or nothing.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Index of the file.</summary>
    public required int File { get; init; }

    /// <summary>Line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>Last day of the latest period whose row says this.</summary>
    public DateOnly Rank { get; set; }

    /// <summary>The name told, or the code.</summary>
    public string Name => Facts.GetValueOrDefault(Unit.NameAttribute) is { Length: > 0 } name ? name : Codes[0].Code;

    /// <summary>The records that the network's editor takes in: one for the unit, one for each parent dated apart.</summary>
    public IEnumerable<UnitRecord> ToRecords()
    {
        yield return new(Codes, Facts, [.. Parents.Where(p => !IsApart(p)).Select(p => (p.Tree, p.Code))], From, To);
        foreach (var apart in Parents.Where(IsApart))
            yield return new(Codes, new Dictionary<string, string>(StringComparer.Ordinal), [(apart.Tree, apart.Code)], apart.From, apart.To);
    }

    private bool IsApart(ParentStatement parent) => parent.From != From || parent.To != To;
}
