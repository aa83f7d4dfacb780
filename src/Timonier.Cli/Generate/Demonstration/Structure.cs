// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>A fictional mission locale.</summary>
/// <param name="Code">Code of the demonstration, <c>ML-35-04</c>: département, then number. No real coding scheme looks like it.</param>
/// <param name="Name">Invented name, in good French.</param>
/// <param name="Region">INSEE code of the région.</param>
/// <param name="Zone">What it serves.</param>
/// <param name="Surroundings">What its zone is like.</param>
/// <param name="FirstYear">First year of activity.</param>
/// <param name="LastYear">Last year of activity, or nothing.</param>
/// <param name="Merged">The two structures that it takes over; empty but for one.</param>
internal sealed record Structure(
    string Code,
    string Name,
    string Region,
    Zone Zone,
    Surroundings Surroundings,
    int FirstYear,
    int? LastYear,
    IReadOnlyList<Structure> Merged)
{
    /// <summary>True in the years of its activity.</summary>
    public bool IsActive(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);
}
