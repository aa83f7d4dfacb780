// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The planted truth: what each structure adds to, or takes from, what its surroundings would give, by indicator and year.</summary>
/// <remarks>
/// An effect is made of what the région shares, of what lasts, and of what drifts from year to year. On the scale of the recipe:
/// log-odds of a share, log of a rate or of a mean. Kept out of the import; a method is judged on finding it again.
/// </remarks>
internal sealed class Effects
{
    private const double RegionPart = 0.22;
    private const double LastingPart = 0.60;
    private const double DriftingPart = 0.18;

    /// <summary>What remains of a drift the year after.</summary>
    private const double DriftMemory = 0.7;

    private const int Years = Course.LastYear - Course.FirstYear + 1;

    private readonly Dictionary<string, double[]> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Recipe> recipes;
    private readonly ulong seed;

    /// <summary>Draws every own effect of these recipes over all the years.</summary>
    public Effects(IReadOnlyList<Recipe> recipes, IReadOnlyList<Structure> structures, ulong seed)
    {
        this.recipes = recipes.ToDictionary(r => r.Code, StringComparer.Ordinal);
        this.seed = seed;
        foreach (var recipe in recipes.Where(r => r.Own > 0))
            own.Add(recipe.Code, DrawAll(recipe, structures));
    }

    /// <summary>The own effect of the structure of that place, as it enters the figures; 0 for an indicator without effects.</summary>
    public double Own(string code, int place, int year) =>
        own.TryGetValue(code, out var effects) ? effects[(place * Years) + year - Course.FirstYear] : 0;

    /// <summary>The whole true effect on an indicator, those of its terms included, on its <see cref="Recipe.Scale"/>.</summary>
    public double True(string code, int place, int year)
    {
        var recipe = recipes[code];
        var effect = recipe.OwnWeight * Own(code, place, year);
        foreach (var (term, weight) in recipe.Echoes)
            effect += weight * True(term, place, year);
        return effect;
    }

    private double[] DrawAll(Recipe recipe, IReadOnlyList<Structure> structures)
    {
        var effects = new double[structures.Count * Years];
        for (var place = 0; place < structures.Count; place++)
        {
            var span = effects.AsSpan(place * Years, Years);
            if (structures[place].Merged is { Count: > 0 } merged)
                Mix(recipe, merged, span);
            else
                Draw(recipe, structures[place], span);
        }

        return effects;
    }

    private void Draw(Recipe recipe, Structure structure, Span<double> effects)
    {
        var lasting = Draws.Of(seed, "effet " + recipe.Code, structure.Code);
        var practice = Draws.Of(seed, "pratique", structure.Code).Normal();
        var region = Draws.Of(seed, "effet " + recipe.Code, "region " + structure.Region).Normal();
        var personal = (recipe.Practice * practice) + (Math.Sqrt(1 - (recipe.Practice * recipe.Practice)) * lasting.Normal());
        var drift = lasting.Normal();
        for (var year = 0; year < effects.Length; year++)
        {
            effects[year] = recipe.Own
                * ((Math.Sqrt(RegionPart) * region) + (Math.Sqrt(LastingPart) * personal) + (Math.Sqrt(DriftingPart) * drift));
            drift = (DriftMemory * drift) + (Math.Sqrt(1 - (DriftMemory * DriftMemory)) * lasting.Normal());
        }
    }

    /// <summary>A merged structure has the mean effect of the two, by population.</summary>
    private void Mix(Recipe recipe, IReadOnlyList<Structure> merged, Span<double> effects)
    {
        var population = merged.Sum(m => (double)m.Zone.Population);
        Span<double> one = stackalloc double[Years];
        foreach (var structure in merged)
        {
            Draw(recipe, structure, one);
            Add(one, structure.Zone.Population / population, effects);
        }
    }

    private static void Add(ReadOnlySpan<double> effects, double weight, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += weight * effects[i];
    }
}
