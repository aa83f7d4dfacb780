// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>How a function is called.</summary>
/// <param name="Function">Which one.</param>
/// <param name="Name">Its name, as it is printed.</param>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
internal sealed record FunctionForm(FormulaFunction Function, string Name, int Least, int Most)
{
    /// <summary>A call to imitate.</summary>
    public required string Example { get; init; }

    /// <summary>What each argument must be; <see cref="FormulaType.Any"/> when the function takes several types.</summary>
    public FormulaType Takes { get; init; } = FormulaType.Number;

    /// <summary>What it gives; <see cref="FormulaType.Any"/> when that depends on its arguments.</summary>
    public FormulaType Gives { get; init; } = FormulaType.Number;

    /// <summary>True when a missing measure inside it is not counted as missing: the function is about that.</summary>
    public bool AsksWhetherKnown { get; init; }

    /// <summary>True when its first argument is evaluated at each period of the window.</summary>
    public bool IsAggregate { get; init; }
}
