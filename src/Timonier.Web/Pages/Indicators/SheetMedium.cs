// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Pages.Indicators;

/// <summary>Where a sheet is read.</summary>
public enum SheetMedium
{
    /// <summary>In a browser: names lead somewhere.</summary>
    Screen,

    /// <summary>On paper or in a file of its own: nothing leads anywhere.</summary>
    Paper,
}
