// SPDX-License-Identifier: Apache-2.0
using System.Collections;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>Walks a mapping and checks each text's origin, transformation and pattern.</summary>
internal static class SourceChecks
{
    /// <summary>What is wrong, with its path.</summary>
    public static IEnumerable<(string Path, string Message)> Of(object part, string path = "")
    {
        foreach (var property in MappingShape.Of(part.GetType()).Properties)
        {
            var at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            foreach (var fault in OfValue(property.Member.GetValue(part), at))
                yield return fault;
        }

        foreach (var message in FaultsOf(part, path))
            yield return (path, message);
    }

    private static IEnumerable<(string Path, string Message)> OfValue(object? value, string path)
    {
        switch (value)
        {
            case null or string or Enum or int or decimal or bool:
                yield break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    foreach (var fault in OfValue(entry.Value, $"{path}.{entry.Key}"))
                        yield return fault;
                }

                break;
            case IEnumerable list:
                var index = 0;
                foreach (var item in list)
                {
                    foreach (var fault in OfValue(item, $"{path}[{index}]"))
                        yield return fault;
                    index++;
                }

                break;
            default:
                foreach (var fault in Of(value, path))
                    yield return fault;
                break;
        }
    }

    private static IEnumerable<string> FaultsOf(object part, string path)
    {
        if (part is Source source && DesignationFault(source, path) is { } designation)
            yield return designation;
        if (part is Source { Template: { } template } && TemplateText.FaultOf(template) is { } wrongTemplate)
            yield return wrongTemplate;
        if (part is Source { Letter: { } letter } && ColumnLetter.Read(letter) < 0)
            yield return $"« {letter} » n’est pas une lettre de colonne : A, B, … Z, AA.";
        if (part is Source { Position: < 1 })
            yield return "Le rang d’une colonne commence à 1.";
        if (part is PeriodPart period && period.Formats.Select(DateFormat.FaultOf).FirstOrDefault(f => f is not null) is { } wrongFormat)
            yield return wrongFormat;
        if (part is Condition { EqualsAny.Count: 0, NotEquals.Count: 0, Matches: null, NotMatches: null, Empty: null })
            yield return "Une condition compare : « equals », « notEquals », « matches », « notMatches » ou « empty ».";
        if (part is Transform transform && TransformFault(transform) is { } wrong)
            yield return wrong;
        foreach (var pattern in PatternsOf(part))
        {
            if (Patterns.FaultOf(pattern) is { } fault)
                yield return fault;
        }
    }

    private static string? DesignationFault(Source source, string path) => source switch
    {
        PeriodPart { IsComposed: true } period when period.Designations > 0 => "Une période vient d’un texte, ou de « start » et « end », ou de « year »… : pas des deux à la fois.",
        PeriodPart { Start: not null, End: null } or PeriodPart { Start: null, End: not null } => "« start » et « end » vont ensemble.",
        PeriodPart { IsComposed: true } => null,
        UnitPart { Codes.Count: > 0 } unit when unit.Designations == 0 => null,
        AspectPart { Numerator: not null, Denominator: not null } aspect when aspect.Designations == 0 => null,
        Condition condition when condition.Designations == 0 && path.Contains("setAside", StringComparison.Ordinal) => null,
        { Designations: 0 } => "Dites d’où vient le texte : « column », « position », « letter », « constant », « group » ou « template ».",
        { Designations: > 1 } => "Une seule origine par texte : « column », « position », « letter », « constant », « group » ou « template ».",
        _ => null,
    };

    private static string? TransformFault(Transform transform) => transform switch
    {
        { Operations: not 1 } => "Une transformation fait une seule chose : « padLeft », « replace », « replaceMatches », « extract », « take », « prefix », « suffix », « lookup » ou « do ».",
        { PadLeft: < 1 or > 100 } => "« padLeft » va de 1 à 100 caractères.",
        { With.Length: not 1 } => "« with » est un seul caractère.",
        { Replace: "" } => "« replace » ne peut pas être vide.",
        { From: < 1 } or { Take: < 1 } => "« from » et « take » commencent à 1.",
        { Otherwise: not ("keep" or "refuse" or "empty") } when !transform.Otherwise.StartsWith('=') => "« otherwise » est « keep », « refuse », « empty » ou « =texte ».",
        _ => null,
    };

    private static IEnumerable<string> PatternsOf(object part) => (part switch
    {
        Transform t => [t.ReplaceMatches, t.Extract, t.When],
        Condition c => [c.Matches, c.NotMatches],
        FilePart f => [f.Names],
        UnpivotPart u => [u.Columns, u.Except],
        _ => Array.Empty<string?>(),
    }).OfType<string>();
}
