// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>What part of a unit's sheet is asked for.</summary>
/// <param name="Period">Period of the figures; nothing for the latest of each indicator.</param>
/// <param name="Family">One family of indicators; nothing for all.</param>
/// <param name="Page">Page of results, from 1; context and means are not paged.</param>
/// <param name="PageSize">Rows a page.</param>
public sealed record SheetRequest(Period? Period = null, string? Family = null, int Page = 1, int PageSize = 25);
