// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>The numbers that a parameter may take.</summary>
/// <param name="Least">The smallest one.</param>
/// <param name="Most">The largest one; infinite when there is no limit.</param>
public sealed record NumberRange(double Least, double Most)
{
    private static readonly NumberFormatInfo Separated = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F" };

    /// <summary>Whether only whole numbers will do.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the limits themselves are left out.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Any number above zero.</summary>
    public static NumberRange Positive { get; } = new(0, double.PositiveInfinity) { IsOpen = true };

    /// <summary>Zero and any number above it.</summary>
    public static NumberRange NotNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>A share: zero, one and all between.</summary>
    public static NumberRange Share { get; } = new(0, 1);

    /// <summary>Any finite number but zero, which <see cref="Holds"/> refuses for the whole range.</summary>
    public static NumberRange NotZero { get; } = new(double.NegativeInfinity, double.PositiveInfinity) { IsOpen = true, LeavesOutZero = true };

    /// <summary>The bounds in French, as a sheet prints them.</summary>
    public string Words
    {
        get
        {
            var nature = IsWhole ? "entier " : "";
            return LeavesOutZero ? "tout nombre sauf 0"
                : double.IsInfinity(Most) ? IsOpen ? $"{nature}au-dessus de {Text(Least)}" : $"{nature}d’au moins {Text(Least)}"
                : IsOpen ? $"{nature}entre {Text(Least)} et {Text(Most)}, bornes exclues"
                : $"{nature}de {Text(Least)} à {Text(Most)}";
        }
    }

    private bool LeavesOutZero { get; init; }

    /// <summary>Whole numbers from one to another, both included.</summary>
    public static NumberRange Whole(double least, double most) => new(least, most) { IsWhole = true };

    /// <summary>Whether a number is in the range; NaN never is.</summary>
    public bool Holds(double value) =>
        (IsOpen ? value > Least && value < Most : value >= Least && value <= Most)
        && (!IsWhole || Math.Floor(value).Equals(value)) && !(LeavesOutZero && value == 0);

    private static string Text(double bound) => bound.ToString("#,0.######", Separated);
}
