// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>A mandate as a list shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="Scope">Over what.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
public sealed record MandateRow(MandateId Id, string Role, MandateScope Scope, DateOnly From, DateOnly? To);
