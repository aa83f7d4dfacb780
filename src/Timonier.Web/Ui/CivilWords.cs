// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Web.Ui;

/// <summary>Moments as pages write them: at civil time, whatever the clock of the machine.</summary>
public static class CivilWords
{
    /// <summary><c>12 mars 2026 à 9 h 42</c>.</summary>
    public static string Moment(DateTimeOffset at) => FrenchDates.Moment(CivilTime.Of(at).DateTime);

    /// <summary><c>12 mars 2026</c>.</summary>
    public static string Day(DateTimeOffset at) => FrenchDates.Day(DateOnly.FromDateTime(CivilTime.Of(at).DateTime));
}
