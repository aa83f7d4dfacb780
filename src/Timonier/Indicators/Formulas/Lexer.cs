// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Globalization;
using System.Text;
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>Cuts a formula into words and signs, one at a time.</summary>
/// <remarks>
/// Besides the signs of the language, those of word processors: × ÷ − ≤ ≥ ≠ and every kind of space. Names may hold <c>:</c> (<c>d2:round</c>).
/// After a problem, <see cref="Problem"/> is set and only the end is read.
/// </remarks>
internal sealed class Lexer(string text)
{
    private const int LongestCode = 120;

    /// <summary>Prefixes of what stands between braces.</summary>
    private static readonly HashSet<string> Prefixes = new(["A", "C", "D", "I", "N", "OUG", "R", "V", "VAR"], StringComparer.Ordinal);

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> CodeEnds = SearchValues.Create("{}\"'\r\n");

    private int at;

    /// <summary>The first thing that cannot be read, or nothing.</summary>
    public FormulaProblem? Problem { get; private set; }

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> this[Token token] => text.AsSpan(token.Start, token.Length);

    /// <summary>The next token; the end when there is none.</summary>
    public Token Next()
    {
        if (!SkipSpace() || at == text.Length)
            return new(TokenKind.End, text.Length, 0);
        var c = text[at];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return Number();
        if (c is '\'' or '"')
            return Quoted(c);
        if (c is '#' && Peek(1) == '{')
            return Braced(1);
        if (c is '[')
            return Days();
        return char.IsLetter(c) || c == '_' ? Name() : Sign(c);
    }

    /// <summary>What a text token says, escapes read.</summary>
    public string TextOf(Token token)
    {
        var inside = this[token][1..^1];
        if (!inside.Contains('\\'))
            return inside.ToString();
        var read = new StringBuilder(inside.Length);
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] != '\\')
            {
                read.Append(inside[i]);
                continue;
            }

            var escape = inside[++i];
            if (escape == 'u')
            {
                read.Append((char)ushort.Parse(inside.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            read.Append(escape switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escape });
        }

        return read.ToString();
    }

    /// <summary>What an item token names.</summary>
    public FormulaItem ItemOf(Token token)
    {
        var whole = this[token];
        var brace = whole.IndexOfAny('{', '[');
        return new(whole[..brace].ToString(), whole[(brace + 1)..^1].Trim().ToString());
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Token Take(TokenKind kind, int length)
    {
        var token = new Token(kind, at, length);
        at += length;
        return token;
    }

    private Token Fail(Refusal refusal, int start, int length)
    {
        Problem ??= new(refusal, start, Math.Max(1, length));
        at = text.Length;
        return new(TokenKind.End, text.Length, 0);
    }

    private bool SkipSpace()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\ufeff')
            {
                at++;
            }
            else if (text[at] == '/' && Peek(1) == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    Fail(FormulaRefusals.OpenComment.With(), at, 2);
                    return false;
                }

                at = end + 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Digits, a point, digits, an exponent: <c>2</c>, <c>2.</c>, <c>.2</c>, <c>2.1E-2</c>.</summary>
    private Token Number()
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == '.')
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                end = digits;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
            }
        }

        var bad = end;
        while (bad < text.Length && (char.IsLetterOrDigit(text[bad]) || text[bad] is '_' or '.'))
            bad++;
        return bad > end
            ? Fail(FormulaRefusals.BadNumber.With(Shown(at, bad)), at, bad - at)
            : Take(TokenKind.Number, end - at);
    }

    private Token Quoted(char quote)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == quote)
                return Take(TokenKind.Text, end + 1 - at);
            if (text[end] != '\\')
                continue;
            if (EscapeLength(end) is var length && length == 0)
                return Fail(FormulaRefusals.Escape.With(Shown(end, Math.Min(text.Length, end + 2))), end, 2);
            end += length - 1;
        }

        return Fail(FormulaRefusals.OpenText.With(quote), at, 1);
    }

    /// <summary>The length of the escape that begins there, or 0 when it is none.</summary>
    private int EscapeLength(int start)
    {
        if (start + 1 >= text.Length)
            return 0;
        if (text[start + 1] is 'n' or 't' or 'r' or 'b' or 'f' or '\\' or '\'' or '"')
            return 2;
        if (text[start + 1] != 'u' || start + 6 > text.Length)
            return 0;
        return text.AsSpan(start + 2, 4).ContainsAnyExcept(Hexadecimal) ? 0 : 6;
    }

    private Token Braced(int brace)
    {
        var close = text.AsSpan(at + brace + 1).IndexOfAny(CodeEnds);
        if (close < 0 || close > LongestCode || text[at + brace + 1 + close] != '}' || text.AsSpan(at + brace + 1, close).IsWhiteSpace())
            return Fail(FormulaRefusals.BadItem.With(LongestCode), at, brace + 1);
        return Take(TokenKind.Item, brace + close + 2);
    }

    private Token Days() => text.AsSpan(at).StartsWith("[days]", StringComparison.Ordinal)
        ? Take(TokenKind.Item, "[days]".Length)
        : Fail(FormulaRefusals.Character.With("[", "Le seul mot entre crochets est [days], le nombre de jours de la période."), at, 1);

    private Token Name()
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or ':'))
            end++;
        var isPrefix = end < text.Length && text[end] == '{' && Prefixes.Contains(text[at..end]);
        return isPrefix ? Braced(end - at) : Take(TokenKind.Name, end - at);
    }

    private Token Sign(char c) => (c, Peek(1)) switch
    {
        ('<', '=') => Take(TokenKind.LessOrEqual, 2),
        ('>', '=') => Take(TokenKind.GreaterOrEqual, 2),
        ('=', '=') => Take(TokenKind.Equal, 2),
        ('!', '=') => Take(TokenKind.NotEqual, 2),
        ('&', '&') => Take(TokenKind.And, 2),
        ('|', '|') => Take(TokenKind.Or, 2),
        ('<', '>') => Fail(FormulaRefusals.Character.With("<>", "Pour « différent de », écrivez !=."), at, 2),
        ('=', _) => Fail(FormulaRefusals.Character.With("=", "Pour comparer, écrivez ==."), at, 1),
        ('&', _) => Fail(FormulaRefusals.Character.With("&", "Pour « et », écrivez and."), at, 1),
        ('|', _) => Fail(FormulaRefusals.Character.With("|", "Pour « ou », écrivez or."), at, 1),
        (';', _) => Fail(FormulaRefusals.Character.With(";", "Séparez par des virgules ce qui est donné à une fonction."), at, 1),
        ('#', _) => Fail(FormulaRefusals.BadItem.With(LongestCode), at, 1),
        ('\u2018' or '\u2019' or '\u201c' or '\u201d' or '«' or '»', _) =>
            Fail(FormulaRefusals.Character.With(c, "Un texte se met entre apostrophes droites ou entre guillemets droits."), at, 1),
        ('(', _) => Take(TokenKind.Open, 1),
        (')', _) => Take(TokenKind.Close, 1),
        (',', _) => Take(TokenKind.Comma, 1),
        ('.', _) => Take(TokenKind.Dot, 1),
        ('+', _) => Take(TokenKind.Plus, 1),
        ('-' or '\u2212', _) => Take(TokenKind.Minus, 1),
        ('*' or '×', _) => Take(TokenKind.Times, 1),
        ('/' or '÷', _) => Take(TokenKind.Divided, 1),
        ('%', _) => Take(TokenKind.Remainder, 1),
        ('^', _) => Take(TokenKind.Power, 1),
        ('<', _) => Take(TokenKind.Less, 1),
        ('>', _) => Take(TokenKind.Greater, 1),
        ('≤', _) => Take(TokenKind.LessOrEqual, 1),
        ('≥', _) => Take(TokenKind.GreaterOrEqual, 1),
        ('≠', _) => Take(TokenKind.NotEqual, 1),
        ('!', _) => Take(TokenKind.Not, 1),
        _ => Fail(FormulaRefusals.Character.With(Shown(at, at + (char.IsSurrogatePair(c, Peek(1)) ? 2 : 1)), "Retirez-le, ou mettez le texte entre apostrophes."), at, 1),
    };

    /// <summary>A piece of the text for a message: cut when long, controls as spaces.</summary>
    private string Shown(int start, int end) => TextPlace.Brief(text[start..end]);
}
