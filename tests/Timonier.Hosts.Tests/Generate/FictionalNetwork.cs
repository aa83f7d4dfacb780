// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration;
using Timonier.Cli.Generate.Demonstration.Recipes;
using Timonier.Cli.Generate.Territories;

namespace Timonier.Hosts.Tests.Generate;

/// <summary>The full demonstration, made once for the classes that look at it.</summary>
public sealed class FictionalNetwork
{
    public FictionalNetwork()
    {
        Geography = GeographyReader.Read().Value ?? throw new InvalidOperationException("Run npm ci at the root of the project first.");
        var seed = GenerationSettings.DefaultSeed;
        Structures = NetworkBuilding.Build(DemonstrationPlan.Full(1), Geography, seed);
        Effects = new(AllRecipes.List, Structures, seed);
        Table = new(DemonstrationPlan.Full(1), Structures, Effects, seed);
    }

    internal Geography Geography { get; }

    internal IReadOnlyList<Structure> Structures { get; }

    internal Effects Effects { get; }

    internal FictionalTable Table { get; }

    /// <summary>The figures that can be read, by place.</summary>
    internal IEnumerable<(int Place, FictionalFigure Figure)> Read(string code, int year) =>
        Enumerable.Range(0, Structures.Count).Select(place => (place, Table[code, place, year])).Where(f => f.Item2.IsPresent);

    /// <summary>The value of the nation: sums of numerators over sums of denominators, or mean of a count.</summary>
    internal double National(string code, int year)
    {
        var figures = Read(code, year).Select(f => f.Figure).ToList();
        return figures[0].Form is FictionalForm.Ratio ? figures.Sum(f => (double)f.First) / figures.Sum(f => (double)f.Second) : figures.Average(f => f.Value);
    }
}
