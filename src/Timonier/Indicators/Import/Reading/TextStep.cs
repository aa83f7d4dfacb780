// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>One transformation, ready to run. An empty text stays empty, a look-up aside.</summary>
internal sealed class TextStep
{
    private readonly Transform transform;
    private readonly Regex? pattern;
    private readonly Regex? when;
    private readonly Dictionary<string, string>? table;

    public TextStep(Transform transform)
    {
        this.transform = transform;
        when = transform.When is { } condition ? Patterns.Compile(condition) : null;
        pattern = (transform.Extract ?? transform.ReplaceMatches) is { } text ? Patterns.Compile(text) : null;
        if (transform.Lookup is { } lookup)
        {
            table = new(StringComparer.Ordinal);
            foreach (var (from, to) in lookup)
                table[HeaderText.Fold(from)] = to;
        }
    }

    /// <summary>What the cells changed by this step are counted as in the report; nothing when they are not.</summary>
    public string? RepairLabel => transform.Repair ?? (transform.PadLeft is { } length
        ? transform.With == "0" ? $"zéros de tête rétablis, sur {length} caractères" : $"complété à {length} caractères"
        : null);

    /// <summary>The text after the step.</summary>
    public string Apply(string text, out bool isRefused)
    {
        isRefused = false;
        if (when is not null && !when.IsMatch(text))
            return text;
        if (table is not null)
            return LookUp(text, out isRefused);
        if (text.Length == 0)
            return text;
        return transform switch
        {
            { PadLeft: { } length } => text.PadLeft(length, transform.With[0]),
            { Replace: { } from } => text.Replace(from, transform.By, StringComparison.Ordinal),
            { ReplaceMatches: not null } => pattern!.Replace(text, transform.By),
            { Extract: not null } => Extract(text),
            { Prefix: { } prefix } => prefix + text,
            { Suffix: { } suffix } => text + suffix,
            { Do: { } operation } => Operate(operation, text),
            _ => Cut(text),
        };
    }

    private string LookUp(string text, out bool isRefused)
    {
        isRefused = false;
        if (table!.TryGetValue(HeaderText.Fold(text), out var found))
            return found;
        isRefused = transform.Otherwise == "refuse";
        return transform.Otherwise switch
        {
            "keep" or "refuse" => text,
            "empty" => "",
            _ => transform.Otherwise[1..],
        };
    }

    private string Extract(string text)
    {
        var match = pattern!.Match(text);
        return !match.Success ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
    }

    private string Cut(string text)
    {
        var from = (transform.From ?? 1) - 1;
        return from >= text.Length ? "" : text.Substring(from, Math.Min(transform.Take ?? text.Length, text.Length - from));
    }

    private static string Operate(TextOperation operation, string text) => operation switch
    {
        TextOperation.Trim => text.Trim(),
        TextOperation.Upper => text.ToUpperInvariant(),
        TextOperation.Lower => text.ToLowerInvariant(),
        TextOperation.NoSpaces => string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
        TextOperation.NoAccents => string.Concat(Folding.Decompose(text).Where(c => char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)),
    };
}
