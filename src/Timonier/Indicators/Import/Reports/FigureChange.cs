// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>A figure known otherwise before the import.</summary>
public sealed record FigureChange
{
    /// <summary>Code of the unit, with its scheme.</summary>
    public required string Unit { get; init; }

    /// <summary>Name of the unit.</summary>
    public required string UnitName { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The period, machine form.</summary>
    public required string Period { get; init; }

    /// <summary>Observed, target, initial or expected.</summary>
    public required Aspect Aspect { get; init; }

    /// <summary>What was known: a number, <c>numerator / denominator</c>, or a state.</summary>
    public required string Before { get; init; }

    /// <summary>What the file says.</summary>
    public required string After { get; init; }

    /// <summary>Index of the file.</summary>
    public required int File { get; init; }

    /// <summary>Line of the file.</summary>
    public required int Row { get; init; }
}
