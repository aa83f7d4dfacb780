// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>One indicator in the catalogue, with how many periods are known and the latest.</summary>
public sealed record CatalogueEntry(Indicator Indicator, int PeriodCount, Period? Latest);
