// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>What a figure is, hence how it is added up. Stored by name.</summary>
public enum IndicatorKind
{
    /// <summary>A number of persons, events or things: adds up over units.</summary>
    Count = 0,

    /// <summary>A part of a whole, from 0 to 1 before the multiplier: numerator and denominator add up apart.</summary>
    Proportion = 1,

    /// <summary>Events per population or per time, may exceed 1 before the multiplier: numerator and denominator add up apart.</summary>
    Rate = 2,

    /// <summary>A ratio of two amounts, possibly negative: numerator and denominator add up apart.</summary>
    AmountRatio = 3,

    /// <summary>A mean; its denominator is the number of observations it is the mean of, and weighs it.</summary>
    Mean = 4,

    /// <summary>1 for yes, 0 for no: adds up as the number of yes among the units that answered.</summary>
    YesNo = 5,
}
