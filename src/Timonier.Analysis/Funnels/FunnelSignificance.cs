// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Funnels;

/// <summary>Where a unit stands against the limits of a funnel; high and low say nothing of good and bad.</summary>
public enum FunnelSignificance
{
    /// <summary>No answer.</summary>
    Unknown,

    /// <summary>Below the outer limit (one in a thousand on that side).</summary>
    LowOuter,

    /// <summary>Below the inner limit (one in forty on that side).</summary>
    LowInner,

    /// <summary>Between the inner limits.</summary>
    Within,

    /// <summary>Above the inner limit.</summary>
    HighInner,

    /// <summary>Above the outer limit.</summary>
    HighOuter,

    /// <summary>Too few events for a directly standardised rate.</summary>
    NotApplicable,
}
