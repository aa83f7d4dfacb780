// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>Random tables for properties: the same on every machine, from a seed.</summary>
internal sealed class Draws(ulong seed)
{
    private readonly SeededSequence sequence = new(seed);

    public double Uniform(double from, double to) => from + ((to - from) * sequence.NextUniform());

    public double Normal() => sequence.NextNormal();

    public int Index(int bound) => sequence.NextIndex(bound);

    /// <summary>A whole number, both ends included.</summary>
    public double Whole(int from, int to) => from + sequence.NextIndex(to - from + 1);

    public double[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => Normal())];

    /// <summary>An order of rows.</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = Index(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    /// <summary>A table of numbers, by column.</summary>
    public static VectorFile Table(params (string Name, double[] Values)[] columns)
    {
        var lines = Enumerable.Range(0, columns[0].Values.Length)
            .Select(row => string.Join(',', columns.Select(column => double.IsNaN(column.Values[row]) ? "" : column.Values[row].ToString("R", CultureInfo.InvariantCulture))));
        return VectorFile.Parse("draws", string.Join('\n', lines.Prepend(string.Join(',', columns.Select(column => column.Name)))));
    }

    /// <summary>The same rows in another order.</summary>
    public static double[] Permuted(double[] values, int[] order) => Array.ConvertAll(order, row => values[row]);
}
