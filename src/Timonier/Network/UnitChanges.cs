// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;
using Timonier.Network.Zones;

namespace Timonier.Network;

/// <summary>What one act adds to, and retires from, the rows of record of units.</summary>
public sealed class UnitChanges
{
    /// <summary>Kinds to declare or relabel.</summary>
    public List<UnitKind> Kinds { get; } = [];

    /// <summary>Trees to declare or relabel.</summary>
    public List<(string Code, string Label)> Trees { get; } = [];

    /// <summary>Units that did not exist.</summary>
    public List<UnitId> Created { get; } = [];

    /// <summary>Facts to add.</summary>
    public List<(UnitId Unit, string Attribute, Dated<string> Value)> Facts { get; } = [];

    /// <summary>Codes to add.</summary>
    public List<(UnitId Unit, Dated<UnitCode> Code)> Codes { get; } = [];

    /// <summary>Links to add.</summary>
    public List<UnitLink> Links { get; } = [];

    /// <summary>Facts that were wrong: unit, attribute, first day.</summary>
    public List<(UnitId Unit, string Attribute, DateOnly From)> RetiredFacts { get; } = [];

    /// <summary>Links that were wrong: tree, child, first day.</summary>
    public List<(string Tree, UnitId Child, DateOnly From)> RetiredLinks { get; } = [];

    /// <summary>Successions to add.</summary>
    public List<Succession> Successions { get; } = [];

    /// <summary>Successions that should not have been told.</summary>
    public List<SuccessionId> RetiredSuccessions { get; } = [];

    /// <summary>Shares of territories served, to add.</summary>
    public List<ZoneShare> Zones { get; } = [];

    /// <summary>Shares of territories that were wrong: unit, territory, first day.</summary>
    public List<(UnitId Unit, UnitCode Territory, DateOnly From)> RetiredZones { get; } = [];

    /// <summary>Adds what is decided next, on top of this: what it retires of this is no longer added.</summary>
    public void Append(UnitChanges next)
    {
        foreach (var gone in next.RetiredFacts)
        {
            if (Facts.RemoveAll(f => (f.Unit, f.Attribute, f.Value.From) == gone) == 0)
                RetiredFacts.Add(gone);
        }

        foreach (var gone in next.RetiredLinks)
        {
            if (Links.RemoveAll(l => (l.Tree, l.Child, l.Parent.From) == gone) == 0)
                RetiredLinks.Add(gone);
        }

        Created.AddRange(next.Created);
        Facts.AddRange(next.Facts);
        Codes.AddRange(next.Codes);
        Links.AddRange(next.Links);
        Successions.AddRange(next.Successions);
        RetiredSuccessions.AddRange(next.RetiredSuccessions);
    }

    /// <summary>True when nothing would be written.</summary>
    public bool IsEmpty => Kinds.Count + Trees.Count + Created.Count + Facts.Count + Codes.Count + Links.Count + RetiredFacts.Count + RetiredLinks.Count + Successions.Count + RetiredSuccessions.Count + Zones.Count + RetiredZones.Count == 0;
}
