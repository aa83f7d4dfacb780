// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access;

/// <summary>A mandate as a list shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Role">French label of the role.</param>
/// <param name="Place">What it is held over, in words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or nothing.</param>
public sealed record MandateRow(MandateId Id, string Role, string Place, DateOnly From, DateOnly? To)
{
    /// <summary>Where the mandate stands on a day.</summary>
    public MandateState StateOn(DateOnly day) => day < From ? MandateState.ToCome : To < day ? MandateState.Ended : MandateState.Held;
}
