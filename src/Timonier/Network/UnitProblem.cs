// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>A record that a <see cref="UnitEditor"/> cannot take in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Other">The record that it contradicts, when there is one.</param>
/// <param name="Refusal">Why.</param>
public sealed record UnitProblem(UnitRecord Record, UnitRecord? Other, Refusal Refusal);
