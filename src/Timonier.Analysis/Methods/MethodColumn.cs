// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>A column that a method reads or writes.</summary>
/// <param name="Name">Its documented name. In an output, <c>{conf}</c> stands for a level: <c>lower{conf}cl</c> gives <c>lower95_0cl</c>.</param>
/// <param name="Kind">How its cells are read, or what they hold.</param>
/// <param name="Meaning">What it is, in French.</param>
public sealed record MethodColumn(string Name, ValueKind Kind, string Meaning)
{
    /// <summary>Other names under which the column is known. An input is found under any of them; an output takes one of them
    /// when the table already has a column of that name, which it replaces.</summary>
    public IReadOnlyList<string> AlsoNamed { get; init; } = [];

    /// <summary>The words that an input may hold, when they are few: one of them may then be set for the whole run in place of the column.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether an input may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Every name it answers to.</summary>
    internal IEnumerable<string> Names => AlsoNamed.Prepend(Name);
}
