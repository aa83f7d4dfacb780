// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Web.SignIn;

/// <summary>Who may ask for a route, said on its page or its endpoint. A route that says nothing, and is not open to strangers, answers nobody.</summary>
/// <remarks>
/// The door refuses before the page runs; views and acts refuse by themselves as well. A right that is held over a subtree opens the routes of a network to
/// whoever holds it over one unit at least; which units, views decide.
/// </remarks>
/// <param name="rights">Codes of rights, one of which is enough; none: whoever is signed in.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RoutePolicyAttribute(params string[] rights) : Attribute
{
    /// <summary>Codes of rights, one of which is enough.</summary>
    public IReadOnlyList<string> Rights => rights;

    /// <summary>True when the page acts on rights: it is opened with a recent proof of who one is.</summary>
    public bool ActsOnRights { get; init; }

    /// <summary>True when a reader passes, on a route of an opened network or of none.</summary>
    internal bool Admits(Actor actor, CurrentNetwork current) => rights.Length == 0 || HouseRights.All.Where(r => rights.Contains(r.Code)).Any(right => right.Scope switch
    {
        RightScope.Instance => actor.May(right, NetworkId.References),
        RightScope.Network => current.Network is { } network ? actor.May(right, network.Id) : current.Known.Any(n => actor.May(right, n.Id)),
        RightScope.Subtree => current.Reading is not { } reading || !actor.PerimeterOf(right, reading.Map).IsEmpty,
    });
}
