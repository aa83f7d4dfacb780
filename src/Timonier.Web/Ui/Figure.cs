// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Web.Ui;

/// <summary>A value as it is shown: a number with its unit, or the word that says why there is none. Never a zero for what is missing.</summary>
public readonly record struct Figure
{
    private readonly decimal number;

    private Figure(FigureState state, decimal number, string? note)
    {
        State = state;
        this.number = number;
        Note = note;
    }

    /// <summary>Whether there is a value, and else why not.</summary>
    public FigureState State { get; }

    /// <summary>The number, when there is one.</summary>
    public decimal? Value => State == FigureState.Present ? number : null;

    /// <summary>How many decimals it is shown with.</summary>
    public int Decimals { get; private init; }

    /// <summary>With a value, its unit (<c>%</c>, <c>€</c>; nothing for a count); without, what more is known, as a short French sentence.</summary>
    public string? Note { get; }

    /// <summary>The number alone, or the word.</summary>
    public string Bare => State == FigureState.Present ? FrenchNumbers.Format(number, Decimals) : Word(State);

    /// <summary>The number and its unit, or the word.</summary>
    public string Text => State == FigureState.Present && Note is { Length: > 0 } unit
        ? FrenchNumbers.WithUnit(number, Decimals, unit)
        : Bare;

    /// <summary>A number, shown with so many decimals and its unit.</summary>
    public static Figure Of(decimal value, int decimals, string? unit = null) => new(FigureState.Present, value, unit) { Decimals = decimals };

    /// <summary>A value that is not there.</summary>
    /// <exception cref="ArgumentException">The state says that there is a value.</exception>
    public static Figure Without(FigureState state, string? reason = null) => state == FigureState.Present
        ? throw new ArgumentException("A figure without a value cannot be present.", nameof(state))
        : new(state, 0, reason);

    /// <summary>The French word of a state.</summary>
    public static string Word(FigureState state) => state switch
    {
        FigureState.Missing => "manquant",
        FigureState.Present => "présent",
        FigureState.NotApplicable => "sans objet",
        FigureState.Suppressed => "secret",
        FigureState.Locked => "verrouillé",
    };

    /// <inheritdoc/>
    public override string ToString() => Text;
}
