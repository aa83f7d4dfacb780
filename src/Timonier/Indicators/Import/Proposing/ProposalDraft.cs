// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Timonier.Foundation;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>A mapping under composition: what each column is taken for, with what a person should check.</summary>
/// <remarks>Pure. It guesses from names and first cells, and says every guess; the refinement that follows reads the whole file.</remarks>
internal sealed partial class ProposalDraft
{
    private const int MeasuresAtMost = 120;
    private const int DimensionValues = 30;
    private const string UnitKind = "structure";

    private readonly IReadOnlyList<ColumnProfile> columns;
    private readonly HashSet<int> used = [];
    private readonly TableSample sample;
    private readonly string fileName;
    private readonly int year;

    private ProposalDraft(TableSample sample, IReadOnlyList<ColumnProfile> columns, (string FileName, int Year) about)
    {
        (this.sample, this.columns) = (sample, columns);
        (fileName, year) = about;
    }

    /// <summary>The mapping as JSON.</summary>
    public JsonObject Root { get; } = [];

    /// <summary>What was guessed, in French sentences.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Columns with few different texts that tell lines apart: sex, age, type.</summary>
    public List<string> Dimensions { get; } = [];

    /// <summary>Composes from a sample and its columns.</summary>
    public static ProposalDraft Of(TableSample sample, IReadOnlyList<ColumnProfile> columns, JsonObject file, (string Network, string NetworkName, string FileName, int Year) about)
    {
        var draft = new ProposalDraft(sample, columns, (about.FileName, about.Year));
        draft.Compose(file, about.Network, about.NetworkName);
        return draft;
    }

    /// <summary>A column as mappings designate it: by its name, or by its rank when the name is none or not its own.</summary>
    public static JsonObject Designate(IReadOnlyList<ColumnProfile> columns, ColumnProfile column) =>
        column.Name.Length > 0 && columns.Count(c => HeaderText.Fold(c.Name) == HeaderText.Fold(column.Name)) == 1
            ? new() { ["column"] = column.Name }
            : new() { ["position"] = column.Index + 1 };

    private void Compose(JsonObject file, string network, string networkName)
    {
        var period = file["names"] is null ? FindPeriod() : new JsonObject { ["group"] = "annee", ["as"] = "year" };
        var unpivoted = columns.Where(IsPeriodHeader).ToList();
        var indicator = columns.FirstOrDefault(c => ColumnHints.IsIndicator(c.Folded) && ColumnHints.IsIndicatorCode(c.Folded) && !c.IsNumeric)
            ?? columns.FirstOrDefault(c => ColumnHints.IsIndicator(c.Folded) && c.Filled > 0 && c.DistinctCount < c.Filled);
        if (indicator is not null)
            used.Add(indicator.Index);
        var unit = FindUnit();
        var values = unpivoted.Count >= 2 ? [] : columns.Where(c => (c.IsNumeric || c.IsNumericButOnce) && !used.Contains(c.Index) && !IsCode(c)).ToList();
        var isFigures = unit is not null && (unpivoted.Count >= 2 || (values.Count > 0 && (period is not null || indicator is not null || values.Count > 2)));
        Root["kind"] = isFigures ? "observations" : "units";
        Root["name"] = Path.GetFileNameWithoutExtension(fileName.Replace(".csv.gz", ".csv", StringComparison.OrdinalIgnoreCase));
        Root["network"] = networkName.Length == 0 ? network : new JsonObject { ["code"] = network, ["name"] = networkName, ["create"] = true };
        if (file.Count > 0)
            Root["file"] = file;
        Root["kinds"] = new JsonArray(new JsonObject { ["code"] = UnitKind, ["label"] = UnitKind });
        AddNumbers();
        if (unit is null)
        {
            Notes.Add("Aucune colonne ne ressemble au code ou au nom d’une structure : dites laquelle dans « unit ».");
            return;
        }

        AddUnit(unit, isFigures);
        if (!isFigures)
            return;
        Root["period"] = unpivoted.Count >= 2 && period is null ? null : period ?? GuessPeriod();
        if (Root["period"] is null)
            Root.Remove("period");
        if (indicator is not null)
            AddLong(indicator, values, unpivoted);
        else if (unpivoted.Count >= 2)
            AddUnpivot(unpivoted);
        else
            AddWide(values);
        foreach (var column in columns.Where(c => !used.Contains(c.Index) && !c.IsNumeric && c.Name.Length > 0 && c.Filled == columns.Max(o => o.Filled) && c.DistinctCount is > 1 and <= DimensionValues))
            Dimensions.Add(column.Name);
    }

    private void AddNumbers()
    {
        var numeric = columns.Where(c => c.IsNumeric).ToList();
        var (points, commas) = (numeric.Sum(c => c.Points), numeric.Sum(c => c.Commas));
        if (points + commas == 0 && numeric.Sum(c => c.Ambiguous) == 0)
            return;
        var mark = commas > points ? "," : points > 0 ? "." : ",";
        if (points == 0 || commas == 0)
        {
            Root["numbers"] = new JsonObject { ["decimal"] = mark };
            Notes.Add($"Le signe décimal est « {mark} ».");
        }
    }

    private void AddUnit(ColumnProfile unit, bool isFigures)
    {
        var hint = ColumnHints.SchemeOf(unit.Folded);
        var scheme = hint?.Scheme ?? Slug(unit.Name.Length > 0 ? unit.Name : "code");
        var name = columns.FirstOrDefault(c => c != unit && ColumnHints.IsName(c.Folded) && !ColumnHints.IsIndicator(c.Folded) && !c.IsNumeric && c.Filled > 0 && c.DistinctCount <= Math.Max(unit.DistinctCount * 2, 3) && c.DistinctCount >= Math.Min(unit.DistinctCount, 2));
        var part = Designate(columns, unit);
        part["scheme"] = scheme;
        if (unit.IsDigits && hint is { Length: > 1 } known && unit.Longest == known.Length && unit.Shortest < known.Length && unit.LeadingZeros == 0)
        {
            part["transforms"] = new JsonArray(new JsonObject { ["padLeft"] = known.Length });
            Notes.Add($"Les codes de « {unit.Name} » ont perdu leurs zéros de tête : ils sont complétés à {known.Length} caractères.");
        }

        var description = new JsonObject { ["kind"] = "=" + UnitKind, ["name"] = name is null ? Designate(columns, unit) : Designate(columns, name) };
        used.Add(unit.Index);
        if (name is not null)
            used.Add(name.Index);
        Notes.Add(name is null ? $"La structure est désignée par « {Label(unit)} », qui lui sert aussi de nom." : $"La structure est désignée par « {Label(unit)} », et nommée par « {Label(name)} ».");
        if (isFigures)
        {
            part["create"] = description;
            Root["unit"] = part;
            return;
        }

        Root["unit"] = part;
        var facts = new JsonObject();
        foreach (var column in columns.Where(c => !used.Contains(c.Index) && c.Name.Length > 0 && c.Filled > 0).Take(MeasuresAtMost))
        {
            var fact = Slug(column.Name);
            if (!facts.ContainsKey(fact) && columns.Count(c => HeaderText.Fold(c.Name) == HeaderText.Fold(column.Name)) == 1)
                facts[fact] = column.Name;
        }

        if (facts.Count > 0)
            description["facts"] = facts;
        Root["describe"] = description;
    }

    private void AddLong(ColumnProfile indicator, List<ColumnProfile> values, List<ColumnProfile> unpivoted)
    {
        var label = columns.FirstOrDefault(c => c != indicator && ColumnHints.IsIndicator(c.Folded) && !ColumnHints.IsIndicatorCode(c.Folded) && !c.IsNumeric);
        var unit = columns.FirstOrDefault(c => c.Folded is "unite" or "unit" or "unite de mesure");
        foreach (var column in new[] { label, unit }.OfType<ColumnProfile>())
            used.Add(column.Index);
        var part = Designate(columns, indicator);
        var create = new JsonObject { ["label"] = Designate(columns, label ?? indicator), ["kind"] = "count", ["countsPersons"] = false };
        if (unit is not null)
            create["unit"] = Designate(columns, unit);
        part["create"] = create;
        Root["indicator"] = part;
        Notes.Add($"L’indicateur de chaque ligne est dans « {Label(indicator)} ». Chacun est créé comme un nombre : dites ceux qui sont des parts ou des taux (« kind »), et ceux qui comptent des personnes (« countsPersons »).");
        if (unpivoted.Count >= 2)
        {
            AddUnpivot(unpivoted);
            return;
        }

        var value = values.FirstOrDefault(c => ColumnHints.IsValue(c.Folded)) ?? (values.Count > 0 ? values[0] : null);
        if (value is null)
            return;
        Root["value"] = Designate(columns, value);
        Notes.Add($"La valeur est dans « {Label(value)} ».");
        foreach (var other in values.Where(v => v != value))
        {
            var key = ColumnHints.IsTarget(other.Folded) ? "target" : ColumnHints.IsInitial(other.Folded) ? "initial" : null;
            if (key is null || Root.ContainsKey(key))
                continue;
            var aspect = Designate(columns, other);
            if (columns.FirstOrDefault(c => c.IsPeriod && c.Folded.Contains("date", StringComparison.Ordinal) && c.Folded.EndsWith(other.Folded, StringComparison.Ordinal)) is { } date)
                aspect["period"] = Designate(columns, date);
            Root[key] = aspect;
        }
    }

    private void AddWide(List<ColumnProfile> values)
    {
        var measures = new JsonArray();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in values.Take(MeasuresAtMost))
        {
            var code = Slug(column.Name.Length > 0 ? column.Name : $"colonne-{column.Index + 1}");
            for (var i = 2; !codes.Add(code); i++)
                code = $"{Slug(column.Name)}-{i}";
            measures.Add(new JsonObject
            {
                ["indicator"] = new JsonObject { ["constant"] = code, ["create"] = DefinitionOf(Label(column), [column]) },
                ["value"] = Designate(columns, column),
            });
            used.Add(column.Index);
        }

        Root["measures"] = measures;
        Notes.Add(measures.Count == 1 ? "Une seule colonne de nombres : elle devient un indicateur." : $"Tableau large : {measures.Count} colonnes de nombres deviennent {measures.Count} indicateurs. Retirez celles qui n’en sont pas.");
    }

    private void AddUnpivot(List<ColumnProfile> unpivoted)
    {
        var isLong = Root.ContainsKey("indicator");
        var stems = unpivoted.Select(c => (Column: c, Match: YearHeader().Match(c.Name))).ToList();
        foreach (var column in unpivoted)
            used.Add(column.Index);
        var groups = stems.All(s => s.Match.Success)
            ? stems.GroupBy(s => s.Match.Groups["before"].Value + "\u001f" + s.Match.Groups["after"].Value, StringComparer.OrdinalIgnoreCase).ToList()
            : null;
        var parts = new JsonArray();
        if (groups is null)
        {
            parts.Add(Part($"^(?<periode>{string.Join('|', unpivoted.Select(c => Regex.Escape(c.Name)))})$", Root["name"]!.GetValue<string>(), unpivoted));
        }
        else
        {
            foreach (var group in groups)
            {
                var (before, after) = (Regex.Escape(group.Key.Split('\u001f')[0]), Regex.Escape(group.Key.Split('\u001f')[1]));
                var label = string.Join(' ', Folding.Words(group.Key));
                parts.Add(Part($"^{before}(?<periode>(19|20)[0-9]{{2}}){after}$", label.Length > 0 ? group.Key.Replace('\u001f', ' ').Trim(' ', '_', '-', '(', ')') : Root["name"]!.GetValue<string>(), [.. group.Select(g => g.Column)]));
            }
        }

        Root["unpivot"] = parts;
        Notes.Add($"{unpivoted.Count} colonnes portent une période dans leur nom : elles sont dépliées.");

        JsonObject Part(string pattern, string label, List<ColumnProfile> of)
        {
            var part = new JsonObject { ["columns"] = pattern, ["period"] = new JsonObject { ["group"] = "periode" } };
            if (isLong && ColumnHints.IsTarget(string.Join(' ', Folding.Words(label))))
                part["field"] = "target";
            if (!isLong)
                part["indicator"] = new JsonObject { ["constant"] = Slug(label), ["create"] = DefinitionOf(label, of) };
            return part;
        }
    }

    private static JsonObject DefinitionOf(string label, IReadOnlyList<ColumnProfile> of)
    {
        var folded = string.Join(' ', Folding.Words(label));
        var isShare = of.Any(c => c.Percents > 0) || ColumnHints.IsShare(folded) || label.Contains('%', StringComparison.Ordinal);
        var isMean = !isShare && ColumnHints.IsMean(folded);
        var definition = new JsonObject { ["label"] = "=" + label, ["kind"] = isShare ? "rate" : isMean ? "mean" : "count" };
        if (isShare)
            definition["unit"] = "=%";
        if (of.Any(c => c.Decimals > 0 || c.Negatives > 0) && !isShare)
            definition["countsPersons"] = false;
        return definition;
    }

    private JsonNode GuessPeriod()
    {
        var said = sample.Titles.Prepend(fileName).Select(t => FourDigits().Match(t)).FirstOrDefault(m => m.Success)?.Value;
        var guess = said ?? year.ToString(CultureInfo.InvariantCulture);
        Notes.Add(said is null ? $"À vérifier : le fichier ne dit pas sa période ; {guess} est proposée." : $"À vérifier : la période {guess} vient du nom ou du titre du fichier.");
        return "=" + guess;
    }

    private static string Label(ColumnProfile column) => column.Name.Length > 0 ? column.Name : $"colonne {ColumnLetter.Write(column.Index)}";

    /// <summary>A code made of a label: lower case, digits and hyphens, sixty signs at most.</summary>
    private static string Slug(string label)
    {
        var slug = string.Join('-', Folding.Words(label));
        return slug.Length == 0 ? "valeur" : slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
    }

    [GeneratedRegex(@"^(?<before>.*?)(?<!\d)(?<year>(19|20)\d{2})(?!\d)(?<after>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearHeader();

    [GeneratedRegex(@"(?<!\d)(19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
