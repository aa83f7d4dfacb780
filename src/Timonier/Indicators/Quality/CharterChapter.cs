// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>One chapter of a charter: what is agreed in words, and the rules that check it.</summary>
[Says("Un chapitre : ce qui est convenu, et les règles qui le vérifient.")]
public sealed record CharterChapter
{
    /// <summary>Title.</summary>
    [Says("Titre du chapitre.", Needed = true)]
    public string Label { get; init; } = "";

    /// <summary>What is agreed, in French sentences: the common language of those who type figures in.</summary>
    [Says("Ce qui est convenu, en français : la définition commune.")]
    public string Text { get; init; } = "";

    /// <summary>The rules, in their order.</summary>
    [Says("Les règles du chapitre.")]
    public IReadOnlyList<CharterRule> Rules { get; init; } = [];
}
