// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Columns that a model reads by name, for one group, complete rows only.</summary>
internal sealed class ModelRows
{
    private readonly MethodInput input;
    private readonly Dictionary<string, double[]> columns = new(StringComparer.Ordinal);

    // Parameters whose columns tell units, periods or clusters apart: a row that does not say which is left out.
    private static readonly string[] Keys = ["unit", "period", "groups", "cluster"];

    private ModelRows(MethodInput input)
    {
        this.input = input;
    }

    /// <summary>Rows of the table that are complete.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>Names of the covariates.</summary>
    public string[] Terms { get; private set; } = [];

    /// <summary>Number of complete rows.</summary>
    public int Count => Rows.Length;

    /// <summary>The parameter that names the covariates.</summary>
    public static MethodParameter X { get; } = new(
        "x", ValueKind.TextColumnNames, MethodBinding.AllOthers,
        "colonnes explicatives, séparées par des points-virgules ; `*` : toutes les colonnes de nombres qui ne servent pas à autre chose");

    /// <summary>The parameter that names the response.</summary>
    public static MethodParameter Y { get; } = new("y", ValueKind.TextColumnNames, "y", "colonne expliquée");

    /// <summary>The parameter that names texts to be coded.</summary>
    public static MethodParameter Codes { get; } = new(
        "codes", ValueKind.TextColumnNames, "", "colonnes dont les valeurs sont codées 1, 2, 3… dans l’ordre de première apparition");

    /// <summary>The parameter that names rows.</summary>
    public static MethodParameter Id { get; } = new(
        "id", ValueKind.TextColumnNames, "", "colonne qui nomme les lignes ; à défaut celle qui n’a pas de nom ou s’appelle `id`, sinon leur numéro à partir de 1")
    {
        NamesRows = true,
    };

    /// <summary>Reads covariates and other columns for one group.</summary>
    /// <param name="input">What the method is run on.</param>
    /// <param name="group">The group.</param>
    /// <param name="others">Parameters that name other columns of numbers: exactly one column each, or none when the parameter is empty.</param>
    /// <param name="rows">The rows read.</param>
    public static MethodFault? Read(MethodInput input, int group, IReadOnlyList<string> others, out ModelRows rows)
    {
        rows = new ModelRows(input);
        if (others.FirstOrDefault(name => input.HasColumnNames(name) && !NamesRightly(name, input.ColumnNames(name).Count)) is { } wrong)
        {
            return ModelFaults.OneColumn(wrong, input.ColumnNames(wrong).Count);
        }

        var used = others.Concat(Keys).Append("id").Where(rows.IsParameter).SelectMany(input.ColumnNames).ToHashSet(StringComparer.Ordinal);
        used.ExceptWith(rows.IsParameter("slopes") ? input.ColumnNames("slopes") : []);
        rows.Terms = rows.IsParameter("x") ? [.. input.ColumnNames("x").Where(name => !used.Contains(name))] : [];
        foreach (var name in rows.Terms.Concat(others.Where(rows.IsParameter).SelectMany(input.ColumnNames)))
        {
            if (rows.Number(name) is { } fault)
            {
                return fault;
            }
        }

        rows.Keep(group);
        return null;
    }

    /// <summary>Covariates with an intercept first.</summary>
    public Matrix WithIntercept() => Covariates().WithIntercept();

    /// <summary>Covariates.</summary>
    public Matrix Covariates() => Select(Terms);

    /// <summary>Some of the columns read.</summary>
    public Matrix Select(IReadOnlyList<string> names)
    {
        var matrix = new Matrix(Rows.Length, names.Count);
        for (var j = 0; j < names.Count; j++)
        {
            Column(names[j]).CopyTo(matrix.Column(j));
        }

        return matrix;
    }

    /// <summary>Whether a parameter names a column.</summary>
    public bool Names(string parameter) => IsParameter(parameter) && input.ColumnNames(parameter).Count > 0;

    /// <summary>The column that a parameter names, complete rows only.</summary>
    public double[] Of(string parameter) => Column(input.ColumnNames(parameter)[0]);

    /// <summary>Texts of a column, complete rows only.</summary>
    public string[] Texts(string column) =>
        Array.ConvertAll(Rows, row => input.IsText(column) ? input.Texts(column)[row] : input.Numbers(column)[row].ToString("R", CultureInfo.InvariantCulture));

    /// <summary>What names each complete row: its column <c>id</c>, or its number in the table.</summary>
    public string[] Ids() => Names("id")
        ? Texts(input.ColumnNames("id")[0])
        : Array.ConvertAll(Rows, row => (row + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Numbers texts from 0 in order of first appearance.</summary>
    public static (int[] Numbers, string[] Levels) Number(string[] texts)
    {
        var (numbers, levels) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var coded = Array.ConvertAll(texts, text =>
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers.Add(text, number = levels.Count);
                levels.Add(text);
            }

            return number;
        });
        return (coded, [.. levels]);
    }

    private double[] Column(string name) => Array.ConvertAll(Rows, row => columns[name][row]);

    private bool IsParameter(string name) => input.HasColumnNames(name);

    // A response is one column, weights and exposures one at most; slopes, means and results are as many as wanted.
    private static bool NamesRightly(string name, int count) => name is "slopes" or "inputs" or "outputs" || count == 1 || (count == 0 && name != "y");

    private MethodFault? Number(string name)
    {
        if (columns.ContainsKey(name))
        {
            return null;
        }

        if (!input.IsText(name))
        {
            columns.Add(name, input.Numbers(name));
            return null;
        }

        var texts = input.Texts(name);
        if (IsParameter("codes") && input.ColumnNames("codes").Contains(name, StringComparer.Ordinal))
        {
            var (codes, levels) = Number(texts);
            columns.Add(name, Array.ConvertAll(codes, code => CellText.IsMissing(levels[code]) ? double.NaN : code + 1));
            return null;
        }

        var numbers = new double[texts.Length];
        for (var row = 0; row < texts.Length; row++)
        {
            if (!CellText.TryNumber(texts[row], out numbers[row]))
            {
                return ModelFaults.NotANumber(name, input.Lines(row), texts[row]);
            }
        }

        columns.Add(name, numbers);
        return null;
    }

    private void Keep(int group)
    {
        var kept = new List<int>();
        string[][] keys = [.. Keys.Where(IsParameter).SelectMany(input.ColumnNames).Where(input.IsText).Select(input.Texts)];
        foreach (var row in input.Groups[group])
        {
            if (columns.Values.All(column => !double.IsNaN(column[row])) && Array.TrueForAll(keys, key => !CellText.IsMissing(key[row])))
            {
                kept.Add(row);
            }
        }

        Rows = [.. kept];
    }
}
