// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A role, declared as data: what its mandates allow.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Label">French label: « direction de structure ».</param>
/// <param name="Rights">Codes of the rights it gives.</param>
/// <param name="OwnsFigures">True when the role belongs to the unit itself: its own small counts are not hidden from it.</param>
public sealed record Role(string Code, string Label, IReadOnlyList<string> Rights, bool OwnsFigures)
{
    /// <summary>True when one person at a time holds it over a unit: two are an overlap, none after one is a gap.</summary>
    public bool IsSingle { get; init; }

    /// <summary>True when its holder may hand it over to somebody else for a while.</summary>
    public bool IsDelegable { get; init; }

    /// <summary>True when its holders sign in with a code beside the password.</summary>
    public bool NeedsCode { get; init; }

    /// <summary>Minutes without a request after which the session of a holder ends; nothing: no such limit.</summary>
    public int? IdleMinutes { get; init; }

    /// <summary>Codes of the roles that its holder may give below his own mandate, with <c>access.manage-unit</c>.</summary>
    public IReadOnlyList<string> Gives { get; init; } = [];
}
