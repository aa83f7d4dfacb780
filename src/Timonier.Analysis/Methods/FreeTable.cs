// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>A result of free shape, gathered row by row, then written as columns.</summary>
internal sealed class FreeTable
{
    private readonly List<int> sources = [];
    private readonly List<string> names = [];
    private readonly Dictionary<string, Dictionary<int, double>> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, string>> texts = new(StringComparer.Ordinal);

    /// <summary>Begins a row.</summary>
    /// <param name="source">A row of the table that has the same group.</param>
    public FreeTable Row(int source)
    {
        sources.Add(source);
        return this;
    }

    /// <summary>Writes a number in the present row.</summary>
    public FreeTable With(string column, double value)
    {
        Place(numbers, column)[sources.Count - 1] = value;
        return this;
    }

    /// <summary>Writes a text in the present row.</summary>
    public FreeTable With(string column, string value)
    {
        Place(texts, column)[sources.Count - 1] = value;
        return this;
    }

    /// <summary>Writes everything.</summary>
    public void WriteTo(MethodOutput output)
    {
        output.SetRows([.. sources]);
        foreach (var name in names)
        {
            if (numbers.TryGetValue(name, out var values))
            {
                Copy(values, output.Numbers(name));
            }
            else
            {
                Copy(texts[name], output.Texts(name));
            }
        }
    }

    private static void Copy<T>(Dictionary<int, T> values, T[] target)
    {
        foreach (var (row, value) in values)
        {
            target[row] = value;
        }
    }

    private Dictionary<int, T> Place<T>(Dictionary<string, Dictionary<int, T>> columns, string name)
    {
        if (!columns.TryGetValue(name, out var values))
        {
            columns.Add(name, values = []);
            names.Add(name);
        }

        return values;
    }
}
