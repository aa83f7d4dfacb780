// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>What the cells of a column hold: decides alignment, and their place when a narrow screen turns rows into cards.</summary>
public enum ColumnKind
{
    /// <summary>Words: to the left, half a card.</summary>
    Text,

    /// <summary>A number or the word that stands for it: to the right, never broken, half a card.</summary>
    Number,

    /// <summary>A sentence: to the left, a whole card.</summary>
    Sentence,

    /// <summary>A sparkline.</summary>
    Trend,

    /// <summary>A distribution strip, a whole card.</summary>
    Strip,

    /// <summary>The strip of a network, a whole card.</summary>
    Network,
}
