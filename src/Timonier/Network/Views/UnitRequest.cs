// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Views;

/// <summary>Which units of a network are asked for; every part lives in the address.</summary>
public sealed record UnitRequest
{
    /// <summary>Words searched in every name that a unit ever had, and in its codes.</summary>
    public string? Search { get; init; }

    /// <summary>Kind of units; nothing for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Which lives: going on, ended, set aside; nothing for all.</summary>
    public UnitState? State { get; init; }

    /// <summary>Only what lies under this unit (its designation).</summary>
    public string? Under { get; init; }

    /// <summary>Code of the tree.</summary>
    public required string Tree { get; init; }

    /// <summary>The day on which names, states and the tree are read.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Page of units, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = 25;
}
