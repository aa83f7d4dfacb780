// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>Identity of an indicator within its network: a small number, given once, never reused.</summary>
public readonly record struct IndicatorId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
