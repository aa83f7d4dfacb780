// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Every yearly figure of the demonstration, by indicator, structure and year.</summary>
internal sealed class FictionalTable
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly FictionalFigure[] figures;
    private readonly int years;

    /// <summary>Makes the figures, states included.</summary>
    public FictionalTable(DemonstrationPlan plan, IReadOnlyList<Structure> structures, Effects effects, ulong seed)
    {
        Structures = structures;
        FirstYear = plan.FirstYear;
        years = Course.LastYear - FirstYear + 1;
        Recipes = [.. Demonstration.Recipes.AllRecipes.List.Where(r => plan.Indicators.Count == 0 || plan.Indicators.Contains(r.Code))];
        for (var i = 0; i < Recipes.Count; i++)
            rows.Add(Recipes[i].Code, i);
        figures = new FictionalFigure[Recipes.Count * structures.Count * years];
        var doubts = new Doubts(structures, seed);
        for (var place = 0; place < structures.Count; place++)
        {
            for (var year = FirstYear; year <= Course.LastYear; year++)
            {
                if (structures[place].IsActive(year))
                    Fill(place, new Ledger((structures[place], place), year, effects, seed), doubts);
            }
        }
    }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Recipe> Recipes { get; }

    /// <summary>The structures.</summary>
    public IReadOnlyList<Structure> Structures { get; }

    /// <summary>First year.</summary>
    public int FirstYear { get; }

    /// <summary>The figure of an indicator of the plan for the structure of that place and a year of the plan.</summary>
    public FictionalFigure this[string code, int place, int year] => figures[Slot(rows[code], place, year)];

    private int Slot(int row, int place, int year) => (((row * Structures.Count) + place) * years) + year - FirstYear;

    private void Fill(int place, Ledger ledger, Doubts doubts)
    {
        for (var row = 0; row < Recipes.Count; row++)
        {
            var recipe = Recipes[row];
            if (!recipe.IsTold(ledger.Year))
                continue;
            var draws = ledger.DrawsFor(recipe.Code);
            figures[Slot(row, place, ledger.Year)] = doubts.StateOf(recipe, ledger, recipe.Make(ledger, ref draws));
        }
    }
}
