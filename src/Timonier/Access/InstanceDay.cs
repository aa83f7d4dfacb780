// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>The day on which rights are asked: that of the capital, whatever the clock of the machine.</summary>
public static class InstanceDay
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day it is now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime);
}
