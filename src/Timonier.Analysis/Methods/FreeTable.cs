// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Methods;

/// <summary>A result of free shape, gathered row by row, then written as columns.</summary>
internal sealed class FreeTable
{
    private readonly List<int> sources = [];
    private readonly List<string> names = [];
    private readonly Dictionary<string, List<double>> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);

    /// <summary>Runs a method group by group. When there are several groups, one whose figures allow no answer gives one row that says why, and the others
    /// theirs; a group that is alone gives its fault.</summary>
    public static MethodFault? ForEachGroup(MethodInput input, MethodOutput output, Func<int, FreeTable, MethodFault?> run)
    {
        var table = new FreeTable();
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var fault = run(group, table);
            if (fault is not null && (!fault.IsOfGroup || input.Groups.Count == 1))
            {
                return fault;
            }

            if (fault is not null)
            {
                table.Row(input.Groups[group][0]).With(NoAnswerText.Column, fault.Message);
            }
        }

        table.WriteTo(output);
        return null;
    }

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
        Place(numbers, column, double.NaN) = value;
        return this;
    }

    /// <summary>Writes a text in the present row.</summary>
    public FreeTable With(string column, string value)
    {
        Place(texts, column, "") = value;
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
                values.CopyTo(output.Numbers(name));
            }
            else
            {
                texts[name].CopyTo(output.Texts(name));
            }
        }
    }

    // The cells of a column that earlier rows left out are blank.
    private ref T Place<T>(Dictionary<string, List<T>> columns, string name, T blank)
    {
        if (!columns.TryGetValue(name, out var values))
        {
            columns.Add(name, values = []);
            names.Add(name);
        }

        var row = sources.Count - 1;
        while (values.Count <= row)
        {
            values.Add(blank);
        }

        return ref CollectionsMarshal.AsSpan(values)[row];
    }
}
