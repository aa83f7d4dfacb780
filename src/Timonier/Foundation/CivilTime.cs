// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>Days and moments as the clocks of the capital show them, whatever the clock of the machine.</summary>
public static class CivilTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The moment on that clock.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Paris);

    /// <summary>The last moment of a day on that clock.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var next = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(next, Paris.GetUtcOffset(next)).AddTicks(-1);
    }
}
