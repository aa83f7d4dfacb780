// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Where a figure comes from, hence how it may be late, absent or secret.</summary>
internal enum Origin
{
    /// <summary>The network's information system, filled by the structure.</summary>
    Network,

    /// <summary>The census and other statistics on the zone.</summary>
    Territory,

    /// <summary>The yearly survey and the accounts.</summary>
    Survey,
}
