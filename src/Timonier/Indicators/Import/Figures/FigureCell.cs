// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Figures;

/// <summary>Which cell of a figure something is about.</summary>
internal enum FigureCell
{
    Value,
    Numerator,
    Denominator,
    State,
}
