// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Reads what a reading in context starts from out of a table with one row a unit, year and indicator.</summary>
internal sealed class ContextTable
{
    private const double MostYear = 9999;

    private readonly MethodInput input;
    private readonly string[] covariates;
    private Dictionary<(string Indicator, string Column), (string Text, int Line)> said = [];

    private ContextTable(MethodInput input)
    {
        this.input = input;
        covariates = [.. input.ColumnNames("covariates")];
    }

    /// <summary>Columns read.</summary>
    public static IReadOnlyList<MethodColumn> Columns { get; } =
    [
        new("unit", ValueKind.Text, "code de la structure") { AlsoNamed = ["id", "code"] },
        new("x", ValueKind.Number, "numérateur : événements, total des valeurs, montant"),
        new("n", ValueKind.Number, "dénominateur : effectif, exposition, nombre de valeurs, montant"),
        new("year", ValueKind.Number, "année ; une seule à défaut") { IsOptional = true },
        new("indicator", ValueKind.Text, "code de l’indicateur ; un seul à défaut") { IsOptional = true },
        new("region", ValueKind.Text, "région de la structure") { IsOptional = true },
        new("measure", ValueKind.Text, "`proportion` (à défaut), `rate`, `mean` ou `ratio` (de montants)")
        {
            Choices = ["proportion", "rate", "mean", "ratio"],
            IsOptional = true,
        },
        new("polarity", ValueKind.Number, "1 si la hausse est favorable (à défaut), -1 si la baisse l’est, 0 si ni l’une ni l’autre") { IsOptional = true },
        new("variance", ValueKind.Number, "`mean` : variance des valeurs ; `ratio` : variance du ratio") { IsOptional = true },
        new("state", ValueKind.Text, "vide ou `observed`, `missing`, `not_applicable`, `suppressed`, `locked`")
        {
            Choices = ["observed", "missing", "not_applicable", "suppressed", "locked"],
            IsOptional = true,
        },
    ];

    /// <summary>Parameters that say how the table is read.</summary>
    public static IReadOnlyList<MethodParameter> Parameters { get; } =
    [
        new("covariates", ValueKind.ColumnNames, MethodBinding.AllOthers, "colonnes de contexte, une valeur par structure et par année ; `*` : toutes les colonnes de nombres qui ne servent pas à autre chose"),
        new("volume", ValueKind.Flag, "FALSE", "le logarithme du dénominateur est aussi une donnée de contexte"),
        new("minimum", ValueKind.Number, "10", "dénominateur sous lequel rien n’est calculé") { Range = NumberRange.NotNegative },
        new("threshold", ValueKind.Number, "", "seuil pratique δ dans l’unité de l’indicateur ; à défaut, `delta` fois τ") { Range = NumberRange.Positive },
    ];

    /// <summary>Rows of the table, by year, indicator and unit; −1 where there is none.</summary>
    public int[,,] Rows { get; private set; } = new int[0, 0, 0];

    /// <summary>Reads a table.</summary>
    public static MethodFault? Read(MethodInput input, out ContextTable table, out ContextInput? context)
    {
        table = new ContextTable(input);
        context = null;
        if (input.RowCount == 0)
        {
            return ModelFaults.TooFewRows(0, 1);
        }

        if (table.covariates.Length == 0)
        {
            return ModelFaults.SomeColumns("covariates");
        }

        var units = table.Distinct("unit");
        var indicators = table.Distinct("indicator");
        var years = input.NumbersOrMissing("year").Select(year => double.IsNaN(year) ? 0 : year).Distinct().Order().ToArray();
        if ((table.CheckNumbers() ?? table.Place(units, indicators, years) ?? table.CheckIndicators()) is { } fault)
        {
            return fault;
        }

        context = table.Build(units, indicators, years);
        return null;
    }

    private string[] Distinct(string column) =>
        input.Has(column) ? [.. input.Texts(column).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [""];

    private string TextAt(string column, int row) => input.Has(column) ? input.Texts(column)[row] : "";

    private MethodFault? CheckNumbers()
    {
        var (years, polarities) = (input.NumbersOrMissing("year"), input.NumbersOrMissing("polarity"));
        for (var row = 0; row < input.RowCount; row++)
        {
            if (TextAt("unit", row).AsSpan().IsWhiteSpace())
            {
                return ModelFaults.Blank("unit", input.Lines(row), "Écrivez le code de la structure, ou supprimez la ligne");
            }

            if (input.Has("year") && double.IsNaN(years[row]))
            {
                return ModelFaults.Blank("year", input.Lines(row), "Écrivez l’année, ou supprimez la ligne");
            }

            if (!double.IsNaN(years[row]) && (years[row] != Math.Floor(years[row]) || Math.Abs(years[row]) > MostYear))
            {
                return ModelFaults.Impossible("year", input.Lines(row), years[row], "une année entière, de −9999 à 9999");
            }

            if (!double.IsNaN(polarities[row]) && polarities[row] is not (-1 or 0 or 1))
            {
                return ModelFaults.Impossible("polarity", input.Lines(row), polarities[row], "1, -1 ou 0");
            }
        }

        return null;
    }

    // What an indicator is, its rows say together: a row that says nothing follows the others.
    private MethodFault? CheckIndicators()
    {
        said = [];
        var polarities = input.NumbersOrMissing("polarity");
        for (var row = 0; row < input.RowCount; row++)
        {
            var polarity = double.IsNaN(polarities[row]) ? "" : (polarities[row] + 0.0).ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (column, text) in new[] { ("measure", TextAt("measure", row).Trim()), ("polarity", polarity) })
            {
                var key = (TextAt("indicator", row), column);
                if (CellText.IsMissing(text) || said.TryAdd(key, (text, input.Lines(row))))
                {
                    continue;
                }

                if (!said[key].Text.Equals(text, StringComparison.OrdinalIgnoreCase))
                {
                    return ModelFaults.TwoWords(column, (input.Lines(row), text), said[key]);
                }
            }
        }

        return null;
    }

    private MethodFault? Place(string[] units, string[] indicators, double[] years)
    {
        Rows = new int[years.Length, indicators.Length, units.Length];
        var yearColumn = input.NumbersOrMissing("year");
        foreach (ref var row in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref Rows[0, 0, 0], Rows.Length))
        {
            row = -1;
        }

        for (var row = 0; row < input.RowCount; row++)
        {
            var t = Array.BinarySearch(years, double.IsNaN(yearColumn[row]) ? 0 : yearColumn[row]);
            var j = Array.BinarySearch(indicators, TextAt("indicator", row), StringComparer.Ordinal);
            var i = Array.BinarySearch(units, TextAt("unit", row), StringComparer.Ordinal);
            if (Rows[t, j, i] >= 0)
            {
                return ModelFaults.Twice(TextAt("unit", row), input.Lines(row));
            }

            Rows[t, j, i] = row;
        }

        return null;
    }

    private ContextInput Build(string[] units, string[] indicators, double[] years)
    {
        var all = Enumerable.Range(0, covariates.Length).ToArray();
        return new ContextInput(
            [.. units.Select((code, i) => new ContextUnit(code, TextAt("region", AnyRow(i))))],
            Array.ConvertAll(covariates, name => new ContextCovariate(name)),
            [.. indicators.Select((code, j) => Indicator(code, j, all))],
            [.. years.Select((year, t) => new ContextYear((int)year, Context(t, units.Length), Series(t, indicators.Length, units.Length)))]);
    }

    private ContextIndicator Indicator(string code, int j, int[] all)
    {
        var row = FirstRow(j);
        return new ContextIndicator(code, Measure(Said(code, "measure")), Towards(Said(code, "polarity")), all)
        {
            AdjustsForVolume = input.Parameter("volume").IsSetAt(row),
            MinimumDenominator = input.Parameter("minimum").At(row),
            Threshold = input.Parameter("threshold").At(row),
        };
    }

    private static ContextMeasure Measure(string word) => word.ToUpperInvariant() switch
    {
        "RATE" => ContextMeasure.Rate,
        "MEAN" => ContextMeasure.Mean,
        "RATIO" => ContextMeasure.AmountRatio,
        _ => ContextMeasure.Proportion,
    };

    private string Said(string indicator, string column) => said.TryGetValue((indicator, column), out var first) ? first.Text : "";

    private static Direction Towards(string polarity) => polarity switch
    {
        "-1" => Direction.Lower,
        "0" => Direction.None,
        _ => Direction.Higher,
    };

    private int AnyRow(int unit)
    {
        foreach (var t in Enumerable.Range(0, Rows.GetLength(0)))
        {
            for (var j = 0; j < Rows.GetLength(1); j++)
            {
                if (Rows[t, j, unit] >= 0)
                {
                    return Rows[t, j, unit];
                }
            }
        }

        throw new InvalidOperationException("A unit comes from a row.");
    }

    private int FirstRow(int indicator)
    {
        for (var t = 0; t < Rows.GetLength(0); t++)
        {
            for (var i = 0; i < Rows.GetLength(2); i++)
            {
                if (Rows[t, indicator, i] >= 0)
                {
                    return Rows[t, indicator, i];
                }
            }
        }

        throw new InvalidOperationException("An indicator comes from a row.");
    }

    // The first row of a unit and year that knows the value; NaN when none does.
    private Matrix Context(int t, int units)
    {
        var context = new Matrix(units, covariates.Length);
        context.Values.Fill(double.NaN);
        for (var c = 0; c < covariates.Length; c++)
        {
            var values = input.Numbers(covariates[c]);
            for (var i = 0; i < units; i++)
            {
                for (var j = 0; j < Rows.GetLength(1) && double.IsNaN(context[i, c]); j++)
                {
                    context[i, c] = Rows[t, j, i] >= 0 ? values[Rows[t, j, i]] : double.NaN;
                }
            }
        }

        return context;
    }

    private ContextSeries[] Series(int t, int indicators, int units)
    {
        var (x, n, variance) = (input.Numbers("x"), input.Numbers("n"), input.NumbersOrMissing("variance"));
        var series = new ContextSeries[indicators];
        for (var j = 0; j < indicators; j++)
        {
            double[] Pick(double[] column) => [.. Enumerable.Range(0, units).Select(i => Rows[t, j, i] < 0 ? double.NaN : column[Rows[t, j, i]])];
            var (tops, bottoms) = (Pick(x), Pick(n));
            series[j] = new(tops, bottoms, [.. Enumerable.Range(0, units).Select(i => State(Rows[t, j, i], tops[i], bottoms[i]))])
            {
                Variances = Pick(variance),
            };
        }

        return series;
    }

    private CellState State(int row, double x, double n)
    {
        var word = row < 0 ? "MISSING" : TextAt("state", row).Trim().ToUpperInvariant();
        return word switch
        {
            "MISSING" => CellState.Missing,
            "NOT_APPLICABLE" => CellState.NotApplicable,
            "SUPPRESSED" => CellState.Suppressed,
            "LOCKED" => CellState.Locked,
            _ => double.IsNaN(x) || double.IsNaN(n) ? CellState.Missing : CellState.Observed,
        };
    }
}
