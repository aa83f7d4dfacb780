// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>By what title a mandate is held.</summary>
public enum MandateNature
{
    /// <summary>The person was appointed.</summary>
    Titular,

    /// <summary>Somebody who was appointed hands a part of the mandate over; it ends at the latest with the mandate it comes from.</summary>
    Delegation,

    /// <summary>The person stands in while the function is vacant, until a day that is known from the start.</summary>
    Interim,
}
