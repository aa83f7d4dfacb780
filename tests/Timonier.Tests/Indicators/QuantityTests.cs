// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;

namespace Timonier.Tests.Indicators;

public sealed class QuantityTests
{
    [Fact]
    public void Decimals_are_kept_as_written()
    {
        Assert.True(Quantity.TryFrom(12.50m, out var quantity));
        Assert.Equal(new Quantity(1250, 2), quantity);
        Assert.Equal("12.50", quantity.ToString());
        Assert.Equal(new Quantity(125, 1), quantity.Trimmed());
    }

    [Fact]
    public void Nineteen_significant_digits_do_not_fit()
    {
        Assert.True(Quantity.TryFrom(0.070000000000000007m, out _));
        Assert.False(Quantity.TryFrom(12345678901234567890m, out _));
    }

    [Fact]
    public void Any_quantity_is_the_decimal_it_came_from() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.GeneratorFor<long>().Zip(Gen.Choose(0, 18)).ToArbitrary(),
        pair =>
        {
            var quantity = new Quantity(pair.Item1 == long.MinValue ? 0 : pair.Item1, (byte)pair.Item2);
            return Quantity.TryFrom(quantity.ToDecimal(), out var back) && back == quantity;
        }));
}
