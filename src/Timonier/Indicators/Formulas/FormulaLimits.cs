// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>What a formula may cost. Beyond, it is refused: whoever writes a formula never slows the network down.</summary>
public static class FormulaLimits
{
    /// <summary>Most characters.</summary>
    public const int Longest = 10_000;

    /// <summary>Most levels of parentheses, calls, signs and powers inside one another.</summary>
    public const int Deepest = 100;

    /// <summary>Most numbers, measures, operators and calls.</summary>
    public const int MostParts = 1_000;

    /// <summary>Most periods of a window: fifty years of months.</summary>
    public const int LongestWindow = 600;

    /// <summary>Most steps to evaluate one unit and one period, aggregates unrolled.</summary>
    public const int MostSteps = 20_000;

    /// <summary>Furthest period that <c>periodOffset</c> may reach.</summary>
    public const int FurthestOffset = 1_200;

    /// <summary>Greatest absolute value of a number; beyond is an overflow.</summary>
    public const decimal Greatest = 1E28m;
}
