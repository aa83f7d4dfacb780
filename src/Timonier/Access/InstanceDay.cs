// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>The day on which rights are asked: that of the capital, whatever the clock of the machine.</summary>
public static class InstanceDay
{
    /// <summary>The day it is now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(CivilTime.Of(clock.GetUtcNow()).DateTime);
}
