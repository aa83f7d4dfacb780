// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Columns of equal length by name: numbers with NaN for missing (flags are 1 and 0), texts, or lists of numbers.</summary>
/// <param name="rowCount">Number of rows of every column.</param>
public sealed class ColumnSet(int rowCount)
{
    private readonly Dictionary<string, Array> columns = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Number of rows.</summary>
    public int RowCount { get; } = rowCount;

    /// <summary>Names in the order in which the columns came.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Whether there is a column of a name.</summary>
    public bool Has(string name) => columns.ContainsKey(name);

    /// <summary>Adds a column of numbers.</summary>
    public ColumnSet Add(string name, double[] values) => AddAny(name, values);

    /// <summary>Adds a column of texts.</summary>
    public ColumnSet Add(string name, string[] values) => AddAny(name, values);

    /// <summary>Adds a column of lists of numbers.</summary>
    public ColumnSet Add(string name, double[][] values) => AddAny(name, values);

    /// <summary>The numbers of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column of numbers.</exception>
    public double[] Numbers(string name) => Of<double[]>(name);

    /// <summary>The texts of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column of texts.</exception>
    public string[] Texts(string name) => Of<string[]>(name);

    /// <summary>The lists of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column of lists.</exception>
    public double[][] Lists(string name) => Of<double[][]>(name);

    internal bool IsText(string name) => columns[name] is string[];

    internal bool IsList(string name) => columns[name] is double[][];

    private ColumnSet AddAny(string name, Array values)
    {
        if (values.Length != RowCount)
        {
            throw new ArgumentException($"The column {name} has {values.Length} values for {RowCount} rows.", nameof(values));
        }

        columns.Add(name, values);
        names.Add(name);
        return this;
    }

    private T Of<T>(string name)
        where T : class =>
        columns.GetValueOrDefault(name) as T ?? throw new KeyNotFoundException($"There is no column {name} of {typeof(T).Name}.");
}
