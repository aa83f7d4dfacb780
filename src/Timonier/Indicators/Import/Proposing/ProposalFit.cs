// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Foundation;
using Timonier.Indicators.Import.Units;
using Timonier.Network;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>Fits a proposal to a network that exists: its structures and indicators are designated rather than created anew.</summary>
internal static class ProposalFit
{
    /// <summary>Share of the different texts of a column that must be known for it to designate structures.</summary>
    private const double Enough = 0.6;

    private const int CodesTried = 300;

    /// <summary>Replaces, where the network knows what the columns say.</summary>
    public static void Fit(ProposalDraft draft, IReadOnlyList<ColumnProfile> columns, ImportBasis basis)
    {
        if (draft.Root["kind"]?.GetValue<string>() is not "observations" || basis.Map.Units.Count == 0)
            return;
        FitUnit(draft, columns, basis.Map);
        foreach (var part in (draft.Root["measures"] as JsonArray ?? []).Concat(draft.Root["unpivot"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (part["indicator"] is JsonObject { } indicator && indicator["create"]?["label"]?.GetValue<string>() is ['=', .. var label] && Known(basis.Catalogue, label) is { } known)
            {
                part["indicator"] = "=" + known.Code;
                draft.Notes.Add($"«\u00a0{label}\u00a0» est l’indicateur {known.Code} du catalogue.");
            }
        }

        if (draft.Root["indicator"] is JsonObject own && columns.FirstOrDefault(c => c.Name == own["column"]?.GetValue<string>()) is { DistinctCount: > 0 } codes && codes.Distinct.All(d => basis.Catalogue.ByCode(d) is not null))
            own.Remove("create");
    }

    private static void FitUnit(ProposalDraft draft, IReadOnlyList<ColumnProfile> columns, NetworkMap map)
    {
        var schemes = map.Units.SelectMany(u => u.Codes).Select(c => c.Value.Scheme).Distinct(StringComparer.Ordinal).ToList();
        var best = columns.Where(c => c.DistinctCount > 0 && c.Name.Length > 0)
            .SelectMany(c => schemes.SelectMany(s => Widths(c, map, s).Select(w => (Column: c, Scheme: s, Width: w, Share: Share(c, map, s, w)))))
            .OrderByDescending(f => f.Share).ThenByDescending(f => f.Column.DistinctCount).ThenBy(f => f.Width).FirstOrDefault();
        if (best.Share >= Enough)
        {
            var part = ProposalDraft.Designate(columns, best.Column);
            part["scheme"] = best.Scheme;
            if (best.Width > 0)
                part["transforms"] = new JsonArray(new JsonObject { ["padLeft"] = best.Width });
            draft.Root["unit"] = part;
            draft.Root.Remove("kinds");
            draft.Notes.Add($"Les structures sont celles du réseau\u00a0: « {best.Column.Name} » en donne le code («\u00a0{best.Scheme}\u00a0»).");
            return;
        }

        var names = new UnitNames(map, []);
        if (columns.Where(c => !c.IsNumeric && c.Name.Length > 0 && c.DistinctCount > 0).Select(c => (Column: c, Share: (double)c.Distinct.Take(CodesTried).Count(d => names.Find(d).Count == 1) / Math.Min(c.DistinctCount, CodesTried)))
            .MaxBy(f => f.Share) is { Share: >= Enough } named)
        {
            var part = ProposalDraft.Designate(columns, named.Column);
            part["by"] = "name";
            draft.Root["unit"] = part;
            draft.Root.Remove("kinds");
            draft.Notes.Add($"Les structures sont celles du réseau\u00a0: « {named.Column.Name} » en donne le nom.");
        }
    }

    /// <summary>The lengths to which codes may be completed: as they are (0), or the length of the codes known in the scheme.</summary>
    private static IEnumerable<int> Widths(ColumnProfile column, NetworkMap map, string scheme)
    {
        yield return 0;
        var length = map.CodesOf(scheme).Select(c => c.Length).DefaultIfEmpty(0).Max();
        if (column.IsDigits && column.Longest <= length && column.Shortest < length)
            yield return length;
    }

    private static double Share(ColumnProfile column, NetworkMap map, string scheme, int width) =>
        (double)column.Distinct.Take(CodesTried).Count(d => map.ByCode(new(scheme, width > 0 ? d.PadLeft(width, '0') : d), DateOnly.MaxValue) is not null) / Math.Min(column.DistinctCount, CodesTried);

    private static Indicator? Known(Catalogue catalogue, string label)
    {
        var folded = string.Join(' ', Folding.Words(label));
        return catalogue.ByCode(label) ?? catalogue.All.FirstOrDefault(i => string.Join(' ', Folding.Words(i.Current.Label)) == folded);
    }
}
