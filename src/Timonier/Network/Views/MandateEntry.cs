// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Views;

/// <summary>A mandate on a unit, with who bears it.</summary>
/// <param name="Person">Name of the person.</param>
/// <param name="Held">The mandate.</param>
public sealed record MandateEntry(string Person, HeldMandate Held);
