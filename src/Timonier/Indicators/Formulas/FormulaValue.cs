// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators.Formulas;

/// <summary>One value met by a formula: a number, a text, a boolean, a day, nothing known, or an error.</summary>
/// <remarks>Immutable, 32 bytes, made without allocation. The default value is « nothing known ».</remarks>
public readonly struct FormulaValue : IEquatable<FormulaValue>
{
    private readonly decimal number;
    private readonly string? text;

    private FormulaValue(FormulaType type, decimal number, string? text)
    {
        Type = type;
        this.number = number;
        this.text = text;
    }

    private FormulaValue(FormulaError error, int position)
    {
        Error = error;
        Position = position;
    }

    /// <summary>Nothing known. Never zero.</summary>
    public static FormulaValue Null => default;

    /// <summary>The type of the value; <see cref="FormulaType.Null"/> for nothing known and for an error.</summary>
    public FormulaType Type { get; }

    /// <summary>Why there is no value, or <see cref="FormulaError.None"/>.</summary>
    public FormulaError Error { get; }

    /// <summary>For an error: where in the text of the formula it arose.</summary>
    public int Position { get; }

    /// <summary>True for an error.</summary>
    public bool IsError => Error is not FormulaError.None;

    /// <summary>True when nothing is known: neither a value nor an error.</summary>
    public bool IsNull => Type is FormulaType.Null && !IsError;

    /// <summary>The number; meaningless for another type.</summary>
    public decimal Number => number;

    /// <summary>The text; empty for another type.</summary>
    public string Text => text ?? "";

    /// <summary>The truth; false for another type.</summary>
    public bool Truth => Type is FormulaType.Boolean && number != 0;

    /// <summary>The day; the first one for another type.</summary>
    public DateOnly Day => Type is FormulaType.Date ? DateOnly.FromDayNumber((int)number) : default;

    /// <summary>A number.</summary>
    public static FormulaValue Of(decimal number) => new(FormulaType.Number, number, null);

    /// <summary>A number, or nothing known.</summary>
    public static FormulaValue Of(decimal? number) => number is { } known ? Of(known) : Null;

    /// <summary>A text.</summary>
    public static FormulaValue Of(string text) => new(FormulaType.Text, 0, text);

    /// <summary>True or false.</summary>
    public static FormulaValue Of(bool truth) => new(FormulaType.Boolean, truth ? 1 : 0, null);

    /// <summary>A day.</summary>
    public static FormulaValue Of(DateOnly day) => new(FormulaType.Date, day.DayNumber, null);

    /// <summary>An error that arose at a position of the text.</summary>
    public static FormulaValue Of(FormulaError error, int position) => new(error, position);

    /// <summary>Same type and same value; two errors are equal when their reasons are.</summary>
    public bool Equals(FormulaValue other) =>
        Type == other.Type && Error == other.Error && number == other.number && string.Equals(text, other.text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FormulaValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Error, number, text);

    /// <summary>Same type and same value.</summary>
    public static bool operator ==(FormulaValue left, FormulaValue right) => left.Equals(right);

    /// <summary>Another type or another value.</summary>
    public static bool operator !=(FormulaValue left, FormulaValue right) => !left.Equals(right);

    /// <summary>The value as a French reader reads it: <c>1 234,5</c>, <c>vrai</c>, <c>« nord »</c>, <c>31/01/2026</c>, <c>inconnu</c>.</summary>
    /// <exception cref="InvalidOperationException">The value is an error: <see cref="Formula.Explain"/> says it.</exception>
    public string ToFrench() => this switch
    {
        { IsError: true } => throw new InvalidOperationException("An error is explained by its formula."),
        { Type: FormulaType.Number } => Describer.Number(number),
        { Type: FormulaType.Boolean } => Truth ? "vrai" : "faux",
        { Type: FormulaType.Text } => $"«\u00a0{Text}\u00a0»",
        { Type: FormulaType.Date } => Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => "inconnu",
    };

    /// <summary>The value as a formula writes it: <c>12.5</c>, <c>'oui'</c>, <c>true</c>, <c>null</c>; an error by its name.</summary>
    public override string ToString() => this switch
    {
        { IsError: true } => Error.ToString(),
        { Type: FormulaType.Number } => FormulaWriter.Write(number),
        { Type: FormulaType.Text } => FormulaWriter.Quote(Text),
        { Type: FormulaType.Boolean } => Truth ? "true" : "false",
        { Type: FormulaType.Date } => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "null",
    };
}
