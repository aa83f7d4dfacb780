// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;

namespace Timonier.Network.Views;

/// <summary>One unit in a list: its kind, its parent in the tree, its state, and the succession by which it ended.</summary>
public sealed record UnitEntry(Unit Unit, UnitKind Kind, Unit? Parent, UnitState State, Succession? End);
