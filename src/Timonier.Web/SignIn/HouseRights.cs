// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Indicators;
using Timonier.Network;

namespace Timonier.Web.SignIn;

/// <summary>Every right of every room, to be told to its holder.</summary>
public static class HouseRights
{
    /// <summary>All of them, room by room.</summary>
    public static IReadOnlyList<Right> All { get; } = [.. NetworkRights.All, .. IndicatorRights.All, .. AccessRights.All];

    /// <summary>The French labels of rights, in the house's order; a code that no room declares is left out.</summary>
    public static IReadOnlyList<string> LabelsOf(IReadOnlyList<string> codes) => [.. All.Where(r => codes.Contains(r.Code)).Select(r => r.Label)];
}
