// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The functions of the language; <see cref="FunctionTable"/> says how each is called.</summary>
internal enum FormulaFunction
{
    If,
    IsNull,
    IsNotNull,
    FirstNonNull,
    Greatest,
    Least,
    Log,
    Log10,
    Round,
    Ceil,
    Floor,
    Modulus,
    Zing,
    Oizp,
    Zpvc,
    RemoveZeros,
    NormDistCum,
    Contains,
    ContainsItems,
    Is,
    Sum,
    Avg,
    Median,
    PercentileCont,
    Stddev,
    StddevSamp,
    StddevPop,
    Variance,
    Count,
    Min,
    Max,
}
