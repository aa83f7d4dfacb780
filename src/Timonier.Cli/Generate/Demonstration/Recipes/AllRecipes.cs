// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration.Recipes;

/// <summary>The 87 indicators of the demonstration, in the order of the catalogue.</summary>
internal static class AllRecipes
{
    /// <summary>The recipes.</summary>
    public static IReadOnlyList<Recipe> List { get; } =
    [
        .. ContextRecipes.All, .. PublicRecipes.All, .. CoverageRecipes.All, .. SupportRecipes.All, .. OutcomeRecipes.All,
        .. ServiceRecipes.All, .. MeansRecipes.All, .. EntryRecipes.All,
    ];
}
