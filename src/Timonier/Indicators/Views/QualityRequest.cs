// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>What part of the quality of a network is asked for; every part lives in the address.</summary>
public sealed record QualityRequest
{
    /// <summary>Words searched in names and codes.</summary>
    public string? Search { get; init; }

    /// <summary>Only what lies under this territory (its designation).</summary>
    public string? Territory { get; init; }

    /// <summary>What is left to do in the units listed.</summary>
    public QualityFocus Focus { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = 25;
}
