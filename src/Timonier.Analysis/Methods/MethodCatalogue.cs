// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics.CodeAnalysis;

namespace Timonier.Analysis.Methods;

/// <summary>Every method that anyone may run on a table of their own.</summary>
public static class MethodCatalogue
{
    /// <summary>The families, in the order in which they are shown; a family registers itself by one line here.</summary>
    public static IReadOnlyList<MethodFamily> Families { get; } =
    [
        new("Proportions, taux et moyennes", [
            ProportionMethods.Wilson, ProportionMethods.ClopperPearson, RateMethods.Byar, RateMethods.ExactPoisson, MeanMethod.Definition,
            BenchmarkMethod.Definition]),
        new("Standardisation", [StandardisationMethods.Direct, StandardisationMethods.Indirect]),
        new("Entonnoirs", [
            ProportionFunnelMethods.Definition, RateFunnelMethods.Definition, RatioFunnelMethods.Definition]),
        new("Quantiles", [QuantileMethods.Definition]),
        new("Séries", [RecentTrendMethod.Definition, ControlChartMethod.Definition]),
        new("Tests et liaisons", [
            AssociationMethods.ProportionTrends, AssociationMethods.TwoProportions, CorrelationMethod.Definition, MultiplicityMethods.PAdjust,
            RankIntervalsMethod.Definition]),
        new("Inégalités", [InequalityMethod.Definition]),
        new("Description", [DescriptionMethod.Definition, SpineMethod.Definition]),
        new("Nombres", [SpecialFunctionsMethod.Definition]),
        new("Modèles",
        [
            LinearMethods.Ols, LinearMethods.Wls, RobustMethods.Definition, GeneralisedMethods.FractionalLogit,
            GeneralisedMethods.QuasiBinomial, GeneralisedMethods.PoissonOffset, PanelMethods.Definition, MixedMethods.Definition,
        ]),
        new("Dispersion", [OverdispersionRun.Definition, EmpiricalBayesRun.Definition, RandomEffectsRun.Definition, JamesSteinRun.Definition]),
        new("Structures comparables",
            [PeersMethods.Standardise, PeersMethods.Knn, PeersMethods.Hclust, PeersMethods.Mahalanobis, PeersMethods.Pca]),
        new("Exploration", [FrontierMethod.Definition]),
        new("Contexte", [ContextMethods.Reading, ContextMethods.NextYear]),
    ];

    /// <summary>All the methods.</summary>
    public static IReadOnlyList<Method> All { get; } = [.. Families.SelectMany(family => family.Methods)];

    /// <summary>Finds a method by its identifier.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out Method? method, [NotNullWhen(false)] out MethodFault? fault)
    {
        method = All.FirstOrDefault(candidate => candidate.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        fault = method is null ? MethodFaults.UnknownMethod(id, [.. All.Select(candidate => candidate.Id)]) : null;
        return method is not null;
    }
}
