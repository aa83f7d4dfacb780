// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>A reference file whose values <c>method run</c> gives back.</summary>
/// <param name="File">The file that holds the expected values.</param>
/// <param name="Method">The method.</param>
/// <param name="Columns">Names compared, separated by spaces; <c>ours=theirs</c> where ours is the general name of a column that takes theirs only
/// when the file has it.</param>
/// <param name="Tolerance">Largest gap, relative unless said otherwise.</param>
public sealed record VectorCase(string File, string Method, string Columns, double Tolerance)
{
    /// <summary>The file that holds the data; the same when the answers stand beside them.</summary>
    public string Source { get; init; } = File;

    /// <summary>Settings, separated by spaces.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The rows of the reference that are of the case.</summary>
    public Func<VectorFile, int, bool> Rows { get; init; } = static (_, _) => true;

    /// <summary>Whether the method is given every row of the file, those of the case being compared only: units that are judged together.</summary>
    public bool IsGivenWhole { get; init; }

    /// <summary>Columns by which rows of the result are found, separated by spaces; in order when there is none.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Whether gaps are absolute: for values published with a fixed number of decimals, and for ranks.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>Whether signs are those of the first row: components have none of their own.</summary>
    public bool HasFreeSigns { get; init; }

    /// <summary>Whether rows are named in the reference and numbered in the result: the data have no names.</summary>
    public bool NamesNumbers { get; init; }

    public override string ToString() => $"{File} {Method} {Settings}".Trim();
}
