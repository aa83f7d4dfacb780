// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>The framework of the agreements that began in 2021 added indicators: they have no earlier figures.</summary>
internal static class NewFramework
{
    public const int Year = 2021;
}
