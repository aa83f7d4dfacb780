// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Whether a right is held over a unit, and why.</summary>
/// <param name="Right">The right.</param>
/// <param name="IsHeld">True when it is held.</param>
/// <param name="Because">The mandate that gives it, or what is lacking: a French sentence.</param>
public sealed record AccessAnswer(Right Right, bool IsHeld, string Because);
