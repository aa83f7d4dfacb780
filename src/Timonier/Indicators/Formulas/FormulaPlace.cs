// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Where a formula stands: what it may name, what it must give. A formula is checked for its place before it is kept.</summary>
public sealed record FormulaPlace
{
    /// <summary>The type of what a formula names, or nothing when there is no such thing here.</summary>
    public required Func<FormulaItem, FormulaType?> Resolve { get; init; }

    /// <summary>What can be named, as a formula writes it: for « vouliez-vous dire ».</summary>
    public IEnumerable<string> Known { get; init; } = [];

    /// <summary>What the formula must give; <see cref="FormulaType.Any"/> for anything.</summary>
    public FormulaType Result { get; init; } = FormulaType.Number;

    /// <summary>What may be compared.</summary>
    public FormulaComparison Comparison { get; init; }

    /// <summary>True where aggregates over periods make sense.</summary>
    public bool HasPeriods { get; init; } = true;
}
