// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>A column that a method reads or writes.</summary>
/// <param name="Name">Its documented name. In an output, <c>{conf}</c> stands for a level: <c>lower{conf}cl</c> gives <c>lower95_0cl</c>.</param>
/// <param name="Kind">How its cells are read, or what they hold.</param>
/// <param name="Meaning">What it is, in French, with its unit.</param>
public sealed record MethodColumn(string Name, ValueKind Kind, string Meaning)
{
    /// <summary>Other names under which the column is known. An input is found under any of them; an output takes one of them
    /// when the table already has a column of that name, which it replaces.</summary>
    public IReadOnlyList<string> AlsoNamed { get; init; } = [];

    /// <summary>Whether an input may be absent.</summary>
    public bool IsOptional { get; init; }
}
