// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics.CodeAnalysis;

namespace Timonier.Analysis.Methods;

/// <summary>A method bound to the columns of a table and to its parameters, ready to be run on the table or on its successive blocks.</summary>
public sealed class MethodCall
{
    private readonly MethodBinding binding;

    private MethodCall(MethodBinding binding)
    {
        this.binding = binding;
    }

    /// <summary>The method.</summary>
    public Method Method => binding.Method;

    /// <summary>Finds the columns and reads the parameters.</summary>
    /// <param name="method">The method.</param>
    /// <param name="columns">Names of the columns of the table, in order.</param>
    /// <param name="settings">Parameters set for the whole run, as text, by name.</param>
    /// <param name="call">The call, when nothing is at fault.</param>
    /// <param name="fault">What is at fault, in French.</param>
    public static bool TryPrepare(
        Method method, IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> settings,
        [NotNullWhen(true)] out MethodCall? call, [NotNullWhen(false)] out MethodFault? fault)
    {
        fault = MethodBinding.Bind(method, columns, settings, out var binding);
        call = fault is null ? new MethodCall(binding!) : null;
        return fault is null;
    }

    /// <summary>Runs the method on a table, or on one block of it when its scope is <see cref="MethodScope.Row"/>.</summary>
    /// <param name="table">Rows under the columns given at preparation; the result reads it, so that it is cleared only afterwards.</param>
    /// <param name="result">The result, when nothing is at fault.</param>
    /// <param name="fault">What is at fault, in French, with its line.</param>
    public bool TryRun(TextTable table, [NotNullWhen(true)] out MethodResult? result, [NotNullWhen(false)] out MethodFault? fault)
    {
        result = null;
        fault = binding.Read(table, out var columns);
        if (fault is not null)
        {
            return false;
        }

        var groups = binding.Group(table);
        var output = NewOutput(Method.Shape, columns.RowCount, groups);
        fault = Method.Run(binding.Input(columns, groups), output);
        if (fault is not null)
        {
            return false;
        }

        result = new MethodResult(table, binding.Carried, output, binding.NameOfOutput);
        return true;
    }

    /// <summary>Runs a method on columns already read, under their documented names; a column of the name of a parameter sets it row by row.</summary>
    /// <param name="method">The method.</param>
    /// <param name="columns">Numbers, flags as 1 and 0, texts, lists.</param>
    /// <param name="settings">Parameters set for the whole run, as text, by name.</param>
    /// <param name="output">The computed columns; for results by group, in the order of the first rows of groups.</param>
    /// <returns>What is at fault, or nothing.</returns>
    public static MethodFault? Run(Method method, ColumnSet columns, IReadOnlyDictionary<string, string> settings, out MethodOutput output)
    {
        var fault = MethodBinding.Bind(method, columns.Names, settings, out var binding);
        if (fault is not null)
        {
            output = new MethodOutput(0, []);
            return fault;
        }

        var groups = binding!.Group(columns);
        output = NewOutput(method.Shape, columns.RowCount, groups);
        return method.Run(binding.Input(binding.Rename(columns), groups), output);
    }

    private static MethodOutput NewOutput(MethodShape shape, int rowCount, GroupIndex groups)
    {
        if (shape is MethodShape.Rows)
        {
            return new MethodOutput(rowCount, null);
        }

        var first = new int[shape is MethodShape.Groups ? groups.Count : 0];
        for (var group = 0; group < first.Length; group++)
        {
            first[group] = groups[group][0];
        }

        return new MethodOutput(first.Length, first);
    }
}
