// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Ui;

/// <summary>The interpolated string that a <see cref="MarkupWriter"/> takes: literals are markup, values are made harmless.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupText
{
    private readonly MarkupWriter writer;

    /// <summary>Made by the compiler.</summary>
    public MarkupText(int literalLength, int formattedCount, MarkupWriter writer)
    {
        _ = literalLength + formattedCount;
        this.writer = writer;
    }

    /// <summary>Markup of the source itself.</summary>
    public void AppendLiteral(string markup) => writer.AppendRaw(markup);

    /// <summary>Text of a user or a file, escaped; nothing for null.</summary>
    public void AppendFormatted(string? text) => writer.AppendEscaped(text);

    /// <summary>The same from a span.</summary>
    public void AppendFormatted(ReadOnlySpan<char> text) => writer.AppendEscaped(text);

    /// <summary>A whole number, invariant.</summary>
    public void AppendFormatted(int number) => writer.AppendCoordinate(number);

    /// <summary>A coordinate, invariant, with one decimal at most.</summary>
    public void AppendFormatted(double coordinate) => writer.AppendCoordinate(coordinate);

    /// <summary>A number for the reader, in French.</summary>
    public void AppendFormatted(FrenchNumber number) => writer.AppendFrench(number);

    /// <summary>Markup already made by a writer.</summary>
    public void AppendFormatted(MarkupString markup) => writer.AppendRaw(markup.Value);
}
