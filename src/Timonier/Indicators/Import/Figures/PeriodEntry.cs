// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Figures;

/// <summary>A period that the files speak of, with its number in the cube.</summary>
internal sealed record PeriodEntry(Period Period, ushort Number)
{
    /// <summary>The year under which its figures are filed.</summary>
    public int Year { get; } = Period.FilingYear;

    /// <summary>Its last day.</summary>
    public DateOnly End { get; } = Period.End;
}
