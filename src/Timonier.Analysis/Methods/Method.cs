// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>A statistical method as the catalogue offers it: what it answers, what it reads, what it writes, and how it is run on columns.</summary>
/// <remarks>Its sheet is <c>docs/methods/{Id}.md</c>.</remarks>
public sealed record Method
{
    /// <summary>Stable identifier: <c>wilson</c>.</summary>
    public required string Id { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>The question it answers, in French.</summary>
    public required string Question { get; init; }

    /// <summary>How much of the table it must see.</summary>
    public required MethodScope Scope { get; init; }

    /// <summary>What the rows of its result are.</summary>
    public MethodShape Shape { get; init; } = MethodShape.Rows;

    /// <summary>What may be set.</summary>
    public IReadOnlyList<MethodParameter> Parameters { get; init; } = [];

    /// <summary>The columns it reads.</summary>
    public required IReadOnlyList<MethodColumn> Inputs { get; init; }

    /// <summary>The columns it may write.</summary>
    public required IReadOnlyList<MethodColumn> Outputs { get; init; }

    /// <summary>Columns that tell groups apart when the parameter <c>group</c> is not set: those of the list that the table has.</summary>
    public IReadOnlyList<string> DefaultGroup { get; init; } = [];

    /// <summary>The results it can give when each is computed in its own way; empty for most methods.</summary>
    public IReadOnlyList<MethodTable> Tables { get; init; } = [];

    /// <summary>Computes the output columns; answers a fault when the data as a whole do not allow it.</summary>
    public required Func<MethodInput, MethodOutput, MethodFault?> Run { get; init; }
}
