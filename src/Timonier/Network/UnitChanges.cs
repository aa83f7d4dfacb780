// SPDX-License-Identifier: Apache-2.0
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

    /// <summary>True when nothing would be written.</summary>
    public bool IsEmpty => Kinds.Count + Trees.Count + Created.Count + Facts.Count + Codes.Count + Links.Count + RetiredFacts.Count + RetiredLinks.Count == 0;
}
