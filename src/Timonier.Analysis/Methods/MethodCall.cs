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

    /// <summary>The method; one of its results when it gives several.</summary>
    public Method Method => binding.Method;

    /// <summary>Finds the columns and reads the parameters.</summary>
    /// <param name="method">The method.</param>
    /// <param name="columns">Names of the columns of the table, in order.</param>
    /// <param name="settings">Parameters set for the whole run, as text, by name; an input may be set too, to the name of the column that holds
    /// it, or to the number that it is worth on every row.</param>
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
        fault = table.RowCount == 0 ? MethodFaults.NoRows() : null;
        if (fault is not null)
        {
            return false;
        }

        fault = MethodReading.Read(binding, table, out var reading);
        if (fault is not null)
        {
            return false;
        }

        var output = NewOutput(Method.Shape, table.RowCount, reading.Groups);
        fault = Method.Run(reading.Input(), output);
        if (fault is not null)
        {
            return false;
        }

        result = new MethodResult(table, binding.Carried, output, binding.NameOfOutput);
        return true;
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
