// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;
using Timonier.Cli.Commands;

namespace Timonier.Bench;

/// <summary>The fictional network of the demonstration, as the engine reads it: results with a favourable direction, context known in the year, planted truth.</summary>
internal sealed class DemonstrationNetwork
{
    // Labour market, education, priority neighbourhoods, rural population, offers, industry, training places, size of the zone: eight for all,
    // taken from the dictionary of indicators (role "contexte") and from nothing else.
    private static readonly string[] Covariates = ["C03", "C05", "C08", "C09", "C10", "C11", "C16", "C01"];
    private static readonly string[] Outcomes = ["hausse", "baisse"];

    // Every covariate is told from then on.
    private const int FirstYear = 2021;
    private const int LastYear = 2025;
    private readonly Dictionary<(string Unit, string Indicator, int Year), string[]> figures = [];
    private readonly Dictionary<(string Unit, string Indicator, int Year), double> truth = [];

    private DemonstrationNetwork(string folder)
    {
        foreach (var row in Rows(Path.Combine(folder, "observations.csv")))
            figures.Add((row["structure"], row["indicateur"], int.Parse(row["periode"], CultureInfo.InvariantCulture)), [row["numerateur"], row["denominateur"], row["valeur"], row["etat"]]);
        foreach (var row in Rows(Path.Combine(folder, "a-part", "effets-reels.csv")))
        {
            for (var year = FirstYear; year <= LastYear; year++)
                truth.Add((row["structure"], row["indicateur"], year), Number(row[year.ToString(CultureInfo.InvariantCulture)]));
        }

        Input = Build(folder);
    }

    public ContextInput Input { get; }

    /// <summary>Generates the demonstration and reads it.</summary>
    public static async Task<DemonstrationNetwork> GenerateAsync(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("timonier-bench-demonstration-");
        try
        {
            var code = await GenerateCommand.Create().Parse(["missions-locales", "--seed", seed.ToString(CultureInfo.InvariantCulture), "--output", folder.FullName]).InvokeAsync();
            return code == 0 ? new(folder.FullName) : throw new InvalidOperationException("The demonstration could not be generated.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>True effects in one year, on the scale of the model: those of means are planted on a logarithm and are brought to their unit.</summary>
    public double[][] EffectsIn(ContextResult result, int year) => [.. Input.Indicators.Select((indicator, j) => Input.Units.Select((unit, i) =>
    {
        var effect = truth.GetValueOrDefault((unit.Code, indicator.Code, Input.Years[year].Year), double.NaN);
        return indicator.Measure == ContextMeasure.Mean ? result.Cell(year, j, i).Expected * (Math.Exp(effect) - 1) : effect;
    }).ToArray())];

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadLines(path).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(';');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(';');
            yield return header.Select((name, i) => (name, cells[i])).ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);
        }
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private ContextInput Build(string folder)
    {
        var regions = Rows(Path.Combine(folder, "territoires.csv")).Where(row => row["maille"] == "departement")
            .ToDictionary(row => row["code"], row => row["code_parent"], StringComparer.Ordinal);
        var units = Rows(Path.Combine(folder, "structures.csv")).Select(row => new ContextUnit(row["code"], regions[row["departement"]]))
            .OrderBy(unit => unit.Code, StringComparer.Ordinal).ToArray();
        var all = Enumerable.Range(0, Covariates.Length).ToArray();
        var planted = truth.Keys.Select(key => key.Indicator).ToHashSet(StringComparer.Ordinal);
        var indicators = Rows(Path.Combine(folder, "definitions.csv"))
            .Where(row => Outcomes.Contains(row["sens"]) && row["nature"] is ("proportion" or "taux" or "moyenne") && planted.Contains(row["code"]))
            .Select(row => new ContextIndicator(row["code"], MeasureOf(row["nature"]), row["sens"] == "hausse" ? Direction.Higher : Direction.Lower, all))
            .ToArray();
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .Select(year => new ContextYear(year, Context(units, year), [.. indicators.Select(indicator => Series(units, indicator, year))]));
        return new(units, [.. Covariates.Select(code => new ContextCovariate(code))], indicators, [.. years]);
    }

    private static ContextMeasure MeasureOf(string nature) => nature switch
    {
        "taux" => ContextMeasure.Rate,
        "moyenne" => ContextMeasure.Mean,
        _ => ContextMeasure.Proportion,
    };

    // The census comes late: the last value known. A zone without a priority neighbourhood has nobody living in one; sizes are logarithms.
    private Matrix Context(ContextUnit[] units, int year)
    {
        var context = new Matrix(units.Length, Covariates.Length);
        for (var c = 0; c < Covariates.Length; c++)
        {
            for (var i = 0; i < units.Length; i++)
            {
                context[i, c] = double.NaN;
                for (var back = year; back >= FirstYear - 3 && double.IsNaN(context[i, c]); back--)
                    context[i, c] = ContextValue(units[i].Code, Covariates[c], back);
            }
        }

        return context;
    }

    private double ContextValue(string unit, string covariate, int year) => figures.GetValueOrDefault((unit, covariate, year)) switch
    {
        null => double.NaN,
        [_, _, _, "sans objet"] => 0,
        [_, _, { Length: > 0 } value, _] => Math.Log(Number(value)),
        var ratio => Number(ratio[0]) / Number(ratio[1]),
    };

    private ContextSeries Series(ContextUnit[] units, ContextIndicator indicator, int year)
    {
        var (x, n, states) = (new double[units.Length], new double[units.Length], new CellState[units.Length]);
        for (var i = 0; i < units.Length; i++)
        {
            var figure = figures.GetValueOrDefault((units[i].Code, indicator.Code, year));
            n[i] = figure is null ? double.NaN : Number(figure[1]);
            x[i] = figure is null ? double.NaN : indicator.Measure == ContextMeasure.Mean ? Number(figure[2]) * n[i] : Number(figure[0]);
            states[i] = figure?[3] switch
            {
                null or "manquant" => CellState.Missing,
                "sans objet" => CellState.NotApplicable,
                "secret" => CellState.Suppressed,
                "verrouillé" => CellState.Locked,
                _ => CellState.Observed,
            };
        }

        return new(x, n, states);
    }
}
