// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Parameters of a network; the defaults are those of a new one.</summary>
public sealed record NetworkSettings
{
    /// <summary>Counts of persons from 1 to this number less one are hidden from all but their unit.</summary>
    public int SecretBelow { get; init; } = 5;

    /// <summary>Below this denominator a figure is shown, never classified.</summary>
    public int ReadFrom { get; init; } = 10;

    /// <summary>Below this denominator a reading is never confirmed.</summary>
    public int ConfirmFrom { get; init; } = 30;

    /// <summary>True when names and figures are invented: every page, file and document says so.</summary>
    public bool IsFictional { get; init; }

    /// <summary>Kinds of units that the network steers, as opposed to the territories around them; empty: those that no other unit is attached to.</summary>
    public IReadOnlyList<string> SteeredKinds { get; init; } = [];

    /// <summary>Kinds whose figures are shown as references beside a unit's, the nearest first.</summary>
    public IReadOnlyList<string> ReferenceKinds { get; init; } = ["departement", "region", "nation"];
}
