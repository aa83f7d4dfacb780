// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Writes the figures, the objectives, and the planted truth.</summary>
internal sealed class FigureFiles(GeneratedFiles files, FictionalTable table, ulong seed)
{
    private const int FirstYearInDetail = Course.LastYear - 1;
    private const int QuartersInYear = 4;
    private const int MonthsInQuarter = 3;

    private static readonly string[] Header = ["structure", "indicateur", "periode", "numerateur", "denominateur", "valeur", "etat"];

    /// <summary>The yearly figures.</summary>
    public long WriteYears()
    {
        using var file = files.Csv("observations.csv", Header);
        foreach (var recipe in table.Recipes)
        {
            for (var place = 0; place < table.Structures.Count; place++)
            {
                for (var year = table.FirstYear; year <= Course.LastYear; year++)
                    Write(file, (table.Structures[place].Code, recipe.Code, $"{year}"), table[recipe.Code, place, year]);
            }
        }

        return file.Rows;
    }

    /// <summary>The same indicators by month or quarter over the last two years, for those that are followed so.</summary>
    public long WriteInYear(DemonstrationPlan plan)
    {
        var doubts = new Doubts(table.Structures, seed);
        using var file = files.Csv("observations-infra-annuelles.csv", Header);
        foreach (var code in plan.InYear)
        {
            for (var place = 0; place < table.Structures.Count; place++)
            {
                var structure = table.Structures[place];
                for (var year = FirstYearInDetail; year <= Course.LastYear; year++)
                {
                    if (!structure.IsActive(year))
                        continue;
                    var figure = table[code, place, year];
                    if (figure.Form is FictionalForm.Count)
                        WriteMonths(file, (structure, code, year), figure, doubts);
                    else
                        WriteQuarters(file, (structure, code, year), figure, doubts);
                }
            }
        }

        return file.Rows;
    }

    /// <summary>The objectives of the agreement: initial value, then the target of each year.</summary>
    public long WriteTargets()
    {
        using var file = files.Csv("objectifs.csv", "structure", "indicateur", "periode", "valeur_initiale", "cible");
        var formats = DefinitionsFile.Formats();
        var initialYear = Math.Max(Targets.InitialYear, table.FirstYear);
        foreach (var (code, isRise) in Targets.Indicators.Where(t => table.Recipes.Any(r => r.Code == t.Code)))
        {
            var (multiplier, decimals) = formats[code];
            var values = new double?[table.Structures.Count];
            for (var place = 0; place < values.Length; place++)
                values[place] = table[code, place, initialYear] is { IsPresent: true } figure ? figure.Value * multiplier : null;
            var reference = Targets.ReferenceOf(values.OfType<double>(), isRise);
            for (var place = 0; place < values.Length; place++)
            {
                if (values[place] is not { } initial || table.Structures[place].LastYear is not null)
                    continue;
                var isCount = table[code, place, initialYear].Form is FictionalForm.Count;
                foreach (var year in Targets.Years.Where(y => y > initialYear))
                {
                    // A count is aimed at from the structure's own size: a rise of a few per cent, not the size of others.
                    var goal = Targets.Of(initial, isCount ? initial * Targets.RiseOfCounts : reference, (isRise, year));
                    file.Text(table.Structures[place].Code).Text(code).Number(year)
                        .Number(Scaled(initial, decimals), decimals).Number(Scaled(goal, decimals), decimals).EndRow();
                }
            }
        }

        return file.Rows;
    }

    /// <summary>The true effects, by structure, indicator and year: kept beside the import.</summary>
    public void WriteEffects(Effects effects)
    {
        var years = Enumerable.Range(table.FirstYear, Course.LastYear - table.FirstYear + 1).ToList();
        using var file = files.Csv("a-part/effets-reels.csv", ["structure", "indicateur", "echelle", .. years.Select(y => $"{y}")]);
        foreach (var recipe in table.Recipes.Where(r => r.IsPlanted))
        {
            for (var place = 0; place < table.Structures.Count; place++)
            {
                file.Text(table.Structures[place].Code).Text(recipe.Code).Text(recipe.Scale);
                foreach (var year in years)
                {
                    if (table.Structures[place].IsActive(year))
                        file.Number(Scaled(effects.True(recipe.Code, place, year), 4), 4);
                    else
                        file.Blank();
                }

                file.EndRow();
            }
        }
    }

    private void WriteMonths(CsvOutput file, (Structure Structure, string Code, int Year) of, FictionalFigure figure, Doubts doubts)
    {
        // The late structure sent its first months: they are drawn from the year that it will have.
        var draws = Draws.Of(seed, "mois " + of.Code, of.Structure.Code, of.Year);
        var whole = figure.IsPresent ? figure.First : YearBefore(of);
        var months = InYear.Months(whole, ref draws);
        for (var month = 1; month <= months.Length; month++)
        {
            var isKnown = figure.IsPresent || (figure.State is ValueState.Missing && !doubts.IsLate(of.Structure, of.Year, month));
            Write(file, (of.Structure.Code, of.Code, $"{of.Year}-{month:00}"), isKnown ? FictionalFigure.Count(months[month - 1]) : figure);
        }
    }

    private void WriteQuarters(CsvOutput file, (Structure Structure, string Code, int Year) of, FictionalFigure figure, Doubts doubts)
    {
        var isLate = figure.State is ValueState.Missing;
        var whole = isLate ? table[of.Code, PlaceOf(of.Structure), of.Year - 1] : figure;
        var quarters = InYear.Quarters(
            whole.First,
            whole.Second,
            (Draws.Of(seed, $"trimestres {whole.Second}", of.Structure.Code, of.Year), Draws.Of(seed, "trimestres " + of.Code, of.Structure.Code, of.Year)));
        for (var quarter = 1; quarter <= QuartersInYear; quarter++)
        {
            var (numerator, denominator) = quarters[quarter - 1];
            var isKnown = !isLate || !doubts.IsLate(of.Structure, of.Year, quarter * MonthsInQuarter);
            var told = FictionalFigure.Ratio(numerator, denominator) with { State = isLate ? ValueState.Present : figure.State };
            Write(file, (of.Structure.Code, of.Code, $"{of.Year}-T{quarter}"), isKnown ? told : figure);
        }
    }

    private long YearBefore((Structure Structure, string Code, int Year) of) => table[of.Code, PlaceOf(of.Structure), of.Year - 1].First;

    private int PlaceOf(Structure structure)
    {
        for (var place = 0; place < table.Structures.Count; place++)
        {
            if (table.Structures[place] == structure)
                return place;
        }

        return -1;
    }

    private static void Write(CsvOutput file, (string Structure, string Indicator, string Period) of, FictionalFigure figure)
    {
        if (!figure.IsTold)
            return;
        file.Text(of.Structure).Text(of.Indicator).Text(of.Period);
        var hasNumbers = figure.State is ValueState.Present or ValueState.Locked;
        if (hasNumbers && figure.Form is FictionalForm.Ratio)
            file.Number(figure.First, figure.Scale).Number(figure.Second, figure.Scale).Blank();
        else if (hasNumbers && figure.Form is FictionalForm.Mean)
            file.Blank().Number(figure.Second).Number(figure.First, figure.Scale);
        else if (hasNumbers)
            file.Blank().Blank().Number(figure.First);
        else
            file.Blank().Blank().Blank();
        file.Text(WordOf(figure.State)).EndRow();
    }

    private static string WordOf(ValueState state) => state switch
    {
        ValueState.Present => "",
        ValueState.Missing => "manquant",
        ValueState.NotApplicable => "sans objet",
        ValueState.Suppressed => "secret",
        ValueState.Locked => "verrouillé",
    };

    private static long Scaled(double number, int decimals) => (long)Math.Round(number * Math.Pow(10, decimals));
}
