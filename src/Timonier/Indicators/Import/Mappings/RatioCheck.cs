// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What to do when a value is not its numerator over its denominator.</summary>
internal enum RatioCheck
{
    [Says("refuser la ligne")]
    Refuse,

    [Says("garder numérateur et dénominateur, ignorer la valeur écrite")]
    Ignore,
}
