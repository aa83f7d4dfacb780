// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Views;

/// <summary>One unit in a tree as it is shown: its depth under the top, how many units hang under it in all.</summary>
public sealed record TreeNode(Unit Unit, UnitKind Kind, int Depth, int Below, DateOnly Since);
