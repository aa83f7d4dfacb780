// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>A number to be written in markup as a French reader reads it, without a string in between.</summary>
/// <param name="Value">Any decimal.</param>
/// <param name="Decimals">From 0 to 9.</param>
public readonly record struct FrenchNumber(decimal Value, int Decimals)
{
    /// <summary>A measured number; one that is not finite throws.</summary>
    public FrenchNumber(double value, int decimals)
        : this((decimal)value, decimals)
    {
    }
}
