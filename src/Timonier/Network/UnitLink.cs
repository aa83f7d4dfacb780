// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A dated link of a tree: the child has that parent, from one day to another.</summary>
public readonly record struct UnitLink(string Tree, UnitId Child, Dated<UnitId> Parent);
