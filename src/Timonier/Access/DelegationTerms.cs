// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>What a holder hands over of a mandate of his.</summary>
/// <param name="Source">The mandate.</param>
/// <param name="Login">Login of the person who receives it.</param>
/// <param name="Unit">A unit of the mandate, by its code; empty for the whole of it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DelegationTerms(MandateId Source, string Login, string Unit, DateOnly From, DateOnly To);
