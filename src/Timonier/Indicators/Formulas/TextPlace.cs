// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Indicators.Formulas;

/// <summary>A place in a text as a person finds it: line, column, and the piece of line with carets under it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1; a character outside the basic plane counts for one.</param>
/// <param name="Excerpt">The line, cut around the place when it is long; controls and tabs shown as spaces.</param>
/// <param name="Caret">Spaces, then one caret for each character concerned.</param>
internal sealed record TextPlace(int Line, int Column, string Excerpt, string Caret)
{
    /// <summary>Characters shown before and after the place.</summary>
    private const int Around = 60;

    /// <summary>The place of a character; that after the last one is the end.</summary>
    public static TextPlace Of(string text, int start, int length)
    {
        start = Math.Clamp(start, 0, text.Length);
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = text.IndexOf('\n', start);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;
        var from = Math.Max(lineStart, start - Around);
        var to = Math.Min(lineEnd, start + Around);
        var lead = from > lineStart ? "…" : "";
        var before = Show(text.AsSpan(from, start - from));
        var under = Math.Max(1, Width(text.AsSpan(start, Math.Clamp(length, 0, to - start))));
        return new(
            text.AsSpan(0, lineStart).Count('\n') + 1,
            Width(text.AsSpan(lineStart, start - lineStart)) + 1,
            lead + before + Show(text.AsSpan(start, to - start)).TrimEnd() + (to < lineEnd ? "…" : ""),
            new string(' ', lead.Length + Width(before)) + new string('^', under));
    }

    /// <summary>A piece of text to quote in a sentence: cut at forty characters, controls as spaces.</summary>
    public static string Brief(string text) => text.Length <= 40 ? Show(text) : Show(text.AsSpan(0, 40)) + "…";

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var _ in text.EnumerateRunes())
            width++;
        return width;
    }

    private static string Show(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return shown.ToString();
    }
}
