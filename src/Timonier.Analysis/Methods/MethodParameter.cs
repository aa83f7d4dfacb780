// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>What may be set about a method; a column of the same name sets it row by row, unless it is set for the whole run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How its text is read.</param>
/// <param name="Default">The text that stands when nothing is said; empty when there is no default value.</param>
/// <param name="Meaning">What it changes, in French.</param>
public sealed record MethodParameter(string Name, ValueKind Kind, string Default, string Meaning)
{
    /// <summary>Other names under which it may be set, or a column found.</summary>
    public IReadOnlyList<string> AlsoNamed { get; init; } = [];

    /// <summary>The words allowed, for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The numbers allowed; nothing when any will do.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>Whether it is set for the whole run only: a column of its name is a column like any other.</summary>
    public bool IsPerRun { get; init; }

    /// <summary>Whether it names the column that names the rows: one without a name, or called <c>id</c>, unless another is said.</summary>
    public bool NamesRows { get; init; }

    /// <summary>Every name it answers to.</summary>
    internal IEnumerable<string> Names => AlsoNamed.Prepend(Name);
}
