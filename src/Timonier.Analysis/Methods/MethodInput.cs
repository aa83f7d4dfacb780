// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>What a method is run on: its columns under their documented names, its parameters, its groups.</summary>
public sealed class MethodInput
{
    private readonly ColumnSet columns;
    private readonly IReadOnlyDictionary<string, ParameterValue> parameters;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> lists;

    internal MethodInput(
        ColumnSet columns, GroupIndex groups, IReadOnlyDictionary<string, ParameterValue> parameters,
        IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        (this.columns, Groups, this.parameters, this.lists) = (columns, groups, parameters, lists);
    }

    /// <summary>Line of the file of a row, from 1.</summary>
    internal Func<int, int> Lines { get; init; } = static row => row + 1;

    /// <summary>Number of rows.</summary>
    public int RowCount => columns.RowCount;

    /// <summary>The groups; a single one when nothing tells rows apart.</summary>
    public GroupIndex Groups { get; }

    /// <summary>Whether an optional column is there.</summary>
    public bool Has(string column) => columns.Has(column);

    /// <summary>A column of numbers, NaN for missing; flags are 1 and 0.</summary>
    public double[] Numbers(string column) => columns.Numbers(column);

    /// <summary>An optional column of numbers; NaN everywhere when it is absent.</summary>
    public double[] NumbersOrMissing(string column)
    {
        if (Has(column))
        {
            return Numbers(column);
        }

        var missing = new double[RowCount];
        Array.Fill(missing, double.NaN);
        return missing;
    }

    /// <summary>A column of texts, empty for missing.</summary>
    public string[] Texts(string column) => columns.Texts(column);

    /// <summary>Whether a column holds texts.</summary>
    public bool IsText(string column) => columns.IsText(column);

    /// <summary>A column of lists of numbers.</summary>
    public double[][] Lists(string column) => columns.Lists(column);

    /// <summary>The value of a parameter.</summary>
    public ParameterValue Parameter(string name) => parameters[name];

    /// <summary>Names, as the table writes them, of the columns that a parameter of names points to; each is a column of numbers, or of texts when the parameter says so.</summary>
    public IReadOnlyList<string> ColumnNames(string parameter) => lists[parameter];

    /// <summary>Whether the method has a parameter of names so called.</summary>
    public bool HasColumnNames(string parameter) => lists.ContainsKey(parameter);

    /// <summary>Copies the numbers of the rows of a group to a contiguous span.</summary>
    /// <returns>The filled part of <paramref name="work"/>.</returns>
    public Span<double> Gather(string column, int group, Span<double> work)
    {
        var values = Numbers(column);
        var rows = Groups[group];
        for (var i = 0; i < rows.Length; i++)
        {
            work[i] = values[rows[i]];
        }

        return work[..rows.Length];
    }

    /// <summary>The smallest and the largest number of a column in a group; NaN when one is missing.</summary>
    public (double Smallest, double Largest) Extremes(string column, int group)
    {
        var values = Numbers(column);
        var (smallest, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in Groups[group])
        {
            (smallest, largest) = (Math.Min(smallest, values[row]), Math.Max(largest, values[row]));
        }

        return (smallest, largest);
    }
}
