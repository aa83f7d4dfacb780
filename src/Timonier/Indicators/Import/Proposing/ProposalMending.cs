// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>Mends a proposal by what a reading of the whole file refused, when the remedy leaves no choice; each mend is noted.</summary>
internal static class ProposalMending
{
    private const int WordsAtMost = 8;

    /// <summary>Applies the remedies; false when there is none to apply.</summary>
    public static bool Mend(ProposalDraft draft, ImportReport report)
    {
        var isMended = false;
        foreach (var group in report.Causes.GroupBy(c => c.Cause))
            isMended |= Mend(draft, group.Key, [.. group]);
        return isMended;
    }

    private static bool Mend(ProposalDraft draft, string cause, IReadOnlyList<RejectionGroup> causes) => cause switch
    {
        "unit.zero" => Pad(draft, causes),
        "unit.total" => Skip(draft, Unit(draft), "^(sous[- ]?totaux?|total|ensemble)", "totaux"),
        "unit.empty" => SkipEmpty(draft, Unit(draft), "lignes sans structure"),
        "period.empty" => draft.Root["period"] is JsonObject period && SkipEmpty(draft, period["year"] as JsonObject ?? period, "lignes sans période"),
        "indicator.empty" => draft.Root["indicator"] is JsonObject indicator && SkipEmpty(draft, indicator, "lignes sans indicateur"),
        "unit.nameless" => UseCodeAsName(draft),
        "period.form" or "date.form" => Serials(draft, causes),
        "number.form" => Words(draft, causes),
        "figure.persons" => CountThings(draft, causes),
        "row.contradiction" => TellApart(draft),
        "number.ambiguous" => draft.Root["numbers"] is null && Declare(draft),
        _ => false,
    };

    private static JsonObject? Unit(ProposalDraft draft) => draft.Root["unit"] as JsonObject;

    private static bool Serials(ProposalDraft draft, IReadOnlyList<RejectionGroup> causes)
    {
        if (draft.Root["dates"] is not null || !causes.Any(c => c.Remedy.Contains("from1900", StringComparison.Ordinal)))
            return false;
        draft.Root["dates"] = new JsonObject { ["serials"] = "from1900" };
        draft.Notes.Add("À vérifier : des dates sont devenues des nombres de tableur ; elles sont lues comme des dates d’Excel.");
        return true;
    }

    private static bool Declare(ProposalDraft draft)
    {
        draft.Root["numbers"] = new JsonObject { ["decimal"] = "," };
        draft.Notes.Add("À vérifier : le signe décimal est pris pour « , ».");
        return true;
    }

    private static bool Pad(ProposalDraft draft, IReadOnlyList<RejectionGroup> causes)
    {
        if (Unit(draft) is not { } unit || unit["transforms"] is not null)
            return false;
        var length = causes.Max(c => Math.Max(c.Found.Length, c.Expected.IndexOf('\u00a0', 2) - 2));
        unit["transforms"] = new JsonArray(new JsonObject { ["padLeft"] = length });
        draft.Notes.Add($"Des codes de structure ont perdu leurs zéros de tête : ils sont complétés à {length} caractères.");
        return true;
    }

    private static bool Skip(ProposalDraft draft, JsonObject? source, string pattern, string label) =>
        source is not null && AddRule(draft, With(source, "matches", pattern, label), $"Les lignes de totaux sont écartées ({label}).");

    private static bool SkipEmpty(ProposalDraft draft, JsonObject? source, string label) =>
        source is not null && AddRule(draft, With(source, "empty", true, label), $"À vérifier : les {label} sont écartées.");

    private static JsonObject With(JsonObject source, string test, JsonNode value, string label)
    {
        var rule = new JsonObject();
        foreach (var key in new[] { "column", "position" })
        {
            if (source[key] is { } designation)
                rule[key] = designation.DeepClone();
        }

        rule[test] = value;
        rule["label"] = label;
        return rule;
    }

    private static bool AddRule(ProposalDraft draft, JsonObject rule, string note)
    {
        var rows = draft.Root["rows"] as JsonObject ?? [];
        draft.Root["rows"] = rows;
        var skip = rows["skip"] as JsonArray ?? [];
        rows["skip"] = skip;
        if (skip.Any(r => JsonNode.DeepEquals(r, rule)))
            return false;
        skip.Add(rule);
        draft.Notes.Add(note);
        return true;
    }

    private static bool UseCodeAsName(ProposalDraft draft)
    {
        if ((draft.Root["describe"] ?? Unit(draft)?["create"]) is not JsonObject description || Unit(draft)?["column"] is not { } code || JsonNode.DeepEquals(description["name"]?["default"], code))
            return false;
        description["name"] = new JsonObject { ["column"] = code.DeepClone() };
        draft.Notes.Add("À vérifier : des structures n’ont pas de nom ; leur code en tient lieu.");
        return true;
    }

    /// <summary>Words that no list knows: the figures are then missing, and a person is asked what they mean.</summary>
    private static bool Words(ProposalDraft draft, IReadOnlyList<RejectionGroup> causes)
    {
        var found = causes.Select(c => c.Found).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (found.Count > WordsAtMost)
            return false;
        var words = draft.Root["words"] as JsonObject ?? [];
        draft.Root["words"] = words;
        foreach (var word in found)
        {
            var state = word.Any(char.IsAsciiDigit) ? "secret" : "missing";
            var list = words[state] as JsonArray ?? [];
            words[state] = list;
            list.Add(word);
            draft.Notes.Add($"À vérifier : « {word} » est pris pour {(state == "secret" ? "une valeur secrète" : "une donnée manquante")}.");
        }

        return found.Count > 0;
    }

    private static bool CountThings(ProposalDraft draft, IReadOnlyList<RejectionGroup> causes)
    {
        var isMended = false;
        var definitions = (draft.Root["measures"] as JsonArray ?? []).Concat(draft.Root["unpivot"] as JsonArray ?? [])
            .OfType<JsonObject>().Select(m => (Header: m["value"]?["column"]?.GetValue<string>(), Create: m["indicator"]?["create"] as JsonObject)).ToList();
        foreach (var (header, create) in definitions)
        {
            if (create is null || create["countsPersons"] is not null || (header is not null && causes.All(c => c.Header != header)))
                continue;
            create["countsPersons"] = false;
            isMended = true;
        }

        if (isMended)
            draft.Notes.Add("À vérifier : des colonnes ont des décimales ou des nombres négatifs ; elles ne comptent pas des personnes.");
        return isMended;
    }

    /// <summary>Lines that differ by another column: what it says becomes part of the indicator.</summary>
    private static bool TellApart(ProposalDraft draft)
    {
        if (draft.Dimensions.Count == 0)
            return false;
        var dimension = draft.Dimensions[0];
        draft.Dimensions.RemoveAt(0);
        var isMended = false;
        foreach (var part in (draft.Root["measures"] as JsonArray ?? []).Concat(draft.Root["unpivot"] as JsonArray ?? []).OfType<JsonObject>().Append(draft.Root))
        {
            if (part["indicator"] is not JsonObject indicator)
                continue;
            var before = indicator["template"]?.GetValue<string>() ?? indicator["constant"]?.GetValue<string>() ?? (indicator["column"] is { } column ? $"{{{column.GetValue<string>()}}}" : null);
            if (before is null)
                continue;
            foreach (var key in new[] { "constant", "column" })
                indicator.Remove(key);
            indicator["template"] = $"{before} {{{dimension}}}";
            isMended = true;
        }

        if (isMended)
            draft.Notes.Add($"À vérifier : plusieurs lignes parlent de la même structure et de la même période ; « {dimension} » les distingue, et devient une partie de l’indicateur.");
        return isMended;
    }
}
