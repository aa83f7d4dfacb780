// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Log-odds: the scale on which effects on a share add up.</summary>
internal static class Odds
{
    /// <summary>The log-odds of a chance strictly between 0 and 1.</summary>
    public static double Of(double chance) => Math.Log(chance / (1 - chance));

    /// <summary>The chance of log-odds.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
