// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What there is to look at about mandates.</summary>
public enum MandateAlertKind
{
    /// <summary>A mandate ends soon, and nobody follows.</summary>
    Ending,

    /// <summary>A role held by one person at a time is held by nobody.</summary>
    Gap,

    /// <summary>A role held by one person at a time is held by several.</summary>
    Overlap,
}
