// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A value that holds from one day to another, both included; without an end it still holds.</summary>
public readonly record struct Dated<T>(T Value, DateOnly From, DateOnly? To)
{
    /// <summary>True when the value holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
