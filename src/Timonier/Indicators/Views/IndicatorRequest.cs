// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>What part of an indicator's page is asked for.</summary>
public sealed record IndicatorRequest
{
    /// <summary>Period; nothing for the latest.</summary>
    public Period? Period { get; init; }

    /// <summary>Kind of units listed; nothing for the kind with most figures.</summary>
    public string? Kind { get; init; }

    /// <summary>Only the units under this territory (its designation).</summary>
    public string? Territory { get; init; }

    /// <summary>Order of the list.</summary>
    public ListOrder Order { get; init; } = ListOrder.Territory;

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = 25;

    /// <summary>The day on which names and trees are read.</summary>
    public DateOnly Day { get; init; }
}
