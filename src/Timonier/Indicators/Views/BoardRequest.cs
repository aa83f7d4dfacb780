// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>What part of a network's board is asked for; every part lives in the address.</summary>
public sealed record BoardRequest
{
    /// <summary>Words searched in names and codes.</summary>
    public string? Search { get; init; }

    /// <summary>Kind of units listed; nothing for the steered kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>Only what lies under this territory (its designation).</summary>
    public string? Territory { get; init; }

    /// <summary>Year of the figures; nothing for the latest of each indicator.</summary>
    public int? Year { get; init; }

    /// <summary>Only units whose figures are incomplete.</summary>
    public bool OnlyIncomplete { get; init; }

    /// <summary>Order of the list.</summary>
    public ListOrder Order { get; init; } = ListOrder.Territory;

    /// <summary>Page of units, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = 25;
}
