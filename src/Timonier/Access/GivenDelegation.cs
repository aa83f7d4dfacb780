// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>A delegation that comes from a mandate of the reader.</summary>
/// <param name="Id">The delegation.</param>
/// <param name="Person">Who received it.</param>
/// <param name="Place">Over what, in words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record GivenDelegation(MandateId Id, string Person, string Place, DateOnly From, DateOnly? To);
