// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Why a formula has no answer: a value of its own, that spreads to whatever is computed from it, and is never a number.</summary>
public enum FormulaError : byte
{
    /// <summary>There is no error.</summary>
    None,

    /// <summary>Division, or remainder, by exactly zero; zero to a negative power.</summary>
    DivisionByZero,

    /// <summary>Logarithm of zero or less, or in a base that is zero or less, or 1.</summary>
    LogarithmDomain,

    /// <summary>A negative number to a power that is not a whole number.</summary>
    PowerDomain,

    /// <summary>A number beyond 10^28 in absolute value.</summary>
    Overflow,

    /// <summary>Rounding to a number of decimals that is not a whole number from 0 to 28.</summary>
    RoundingDomain,

    /// <summary>A quantile of an order outside 0 to 1.</summary>
    ShareDomain,

    /// <summary>A normal law whose standard deviation is zero or less.</summary>
    SpreadDomain,

    /// <summary>A text compared with a number, or a day, that it does not write.</summary>
    UnreadableText,

    /// <summary>A value of a type only known when evaluated, that is not the one needed.</summary>
    WrongType,

    /// <summary>A measure whose value is not a finite number.</summary>
    UnreadableMeasure,

    /// <summary>A measure that is secret: what is calculated from it would tell it.</summary>
    SecretMeasure,

    /// <summary>A measure locked by its quality.</summary>
    LockedMeasure,

    /// <summary>A measure that is there and has no value: a ratio over zero, another calculation that fails.</summary>
    UncomputedMeasure,
}
