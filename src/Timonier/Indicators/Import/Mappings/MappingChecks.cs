// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a mapping must hold to make sense, beyond its form.</summary>
internal static class MappingChecks
{
    /// <summary>The parts that only some kinds use.</summary>
    private static readonly (string Name, Func<ImportMapping, bool> Given, MappingKind[] Kinds)[] Reserved =
    [
        ("period", m => m.Period is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("value", m => m.Value is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("numerator", m => m.Numerator is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("denominator", m => m.Denominator is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("state", m => m.State is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("target", m => m.Target is not null, [MappingKind.Observations]),
        ("initial", m => m.Initial is not null, [MappingKind.Observations, MappingKind.Targets]),
        ("expected", m => m.Expected is not null, [MappingKind.Observations]),
        ("measures", m => m.Measures.Count > 0, [MappingKind.Observations, MappingKind.Targets]),
        ("unpivot", m => m.Unpivot.Count > 0, [MappingKind.Observations, MappingKind.Targets]),
        ("unit", m => m.Unit is not null, [MappingKind.Observations, MappingKind.Targets, MappingKind.Units, MappingKind.Territories, MappingKind.Zones]),
        ("indicator", m => m.Indicator is not null, [MappingKind.Observations, MappingKind.Targets, MappingKind.Definitions]),
        ("describe", m => m.Describe is not null, [MappingKind.Units, MappingKind.Territories]),
        ("child", m => m.Child is not null, [MappingKind.Links]),
        ("parent", m => m.Parent is not null, [MappingKind.Links]),
        ("succession", m => m.Succession is not null, [MappingKind.Successions]),
        ("zone", m => m.Zone is not null, [MappingKind.Zones]),
        ("define", m => m.Define is not null, [MappingKind.Definitions]),
    ];

    private const string Calculated = "Un indicateur calculé ne reçoit pas de chiffre : déclarez sa « formula » par un import « definitions ».";

    /// <summary>Everything that is wrong: path and French sentence.</summary>
    public static IEnumerable<(string Path, string Message)> Of(ImportMapping mapping)
    {
        foreach (var fault in SourceChecks.Of(mapping))
            yield return fault;
        if (mapping.Network.Code.Length == 0 || mapping.Network.Code.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            yield return ("network", $"Le code de réseau « {mapping.Network.Code} » ne convient pas : lettres minuscules sans accent, chiffres et tirets.");
        if (mapping.Network.Create && mapping.Network.Name.Length == 0)
            yield return ("network", "Pour créer le réseau, donnez aussi son nom : « name ».");
        if (mapping.File.HeaderLine < 0 || mapping.File.HeaderLines is < 1 or > 5)
            yield return ("file", "« headerLine » va de 0 (pas de noms de colonnes) à n, « headerLines » de 1 à 5.");
        if (mapping.File.Delimiter is not (null or "\\t") && mapping.File.Delimiter.Length != 1)
            yield return ("file.delimiter", "Le séparateur est un seul caractère : « ; », « , », « | », ou « \\t » pour une tabulation.");
        if (mapping.File.Quote is not (null or "none") && mapping.File.Quote.Length != 1)
            yield return ("file.quote", "Le guillemet est un seul caractère, ou « none ».");
        if (mapping.Numbers.Decimal is not (null or "," or "."))
            yield return ("numbers.decimal", "Le signe décimal est « , » ou « . ».");
        if (mapping.Numbers.Thousands is not (null or "," or "." or "'" or "’" or " ") || (mapping.Numbers.Thousands is { } mark && mark == mapping.Numbers.Decimal))
            yield return ("numbers.thousands", "Le séparateur de milliers est « . », « , » ou « ' » (l’espace est toujours acceptée), et n’est pas le signe décimal.");
        foreach (var format in mapping.Dates.Formats.Where(f => DateFormat.FaultOf(f) is not null))
            yield return ("dates.formats", DateFormat.FaultOf(format)!);
        foreach (var (name, given, kinds) in Reserved.Where(r => r.Given(mapping) && !r.Kinds.Contains(mapping.Kind)))
            yield return (name, $"« {name} » ne sert pas pour « kind: {MappingShape.NameOf(mapping.Kind)} » ; il sert pour {string.Join(", ", kinds.Select(k => MappingShape.NameOf(k)))}.");
        foreach (var fault in OfKind(mapping))
            yield return fault;
        for (var i = 0; i < mapping.Controls.Count; i++)
        {
            if (ControlFault(mapping, mapping.Controls[i]) is { } fault)
                yield return ($"controls[{i}]", fault);
        }
    }

    private static IEnumerable<(string Path, string Message)> OfKind(ImportMapping mapping) => mapping.Kind switch
    {
        MappingKind.Observations or MappingKind.Targets => OfFigures(mapping),
        MappingKind.Units or MappingKind.Territories => OfUnits(mapping),
        MappingKind.Links => OfLinks(mapping),
        MappingKind.Definitions => OfDefinitions(mapping),
        MappingKind.Successions => OfSuccessions(mapping),
        MappingKind.Zones => OfZones(mapping),
    };

    private static IEnumerable<(string Path, string Message)> OfFigures(ImportMapping mapping)
    {
        var root = FigurePlan.RootMeasure(mapping);
        var measures = mapping.Measures.Select((m, i) => ($"measures[{i}]", m)).ToList();
        if (root is not null)
            measures.Add(("", root));
        if (mapping.Indicator?.Create?.Formula is not null)
            yield return ("indicator.create", Calculated);
        if (measures.Count == 0 && mapping.Unpivot.Count == 0)
            yield return ("", "Il manque ce qui est mesuré : « value » (ou « numerator » et « denominator »), « measures » ou « unpivot ».");
        foreach (var (path, measure) in measures)
        {
            if (measure.Indicator?.Create?.Formula is not null)
                yield return (path + ".indicator.create", Calculated);
            if (measure.Indicator is null && mapping.Indicator is null)
                yield return (path, "Il manque « indicator » : une colonne, ou « =code ».");
            if (measure.Period is null && mapping.Period is null && !AllHavePeriods(measure))
                yield return (path, "Il manque « period » : une colonne, ou « =2024 ».");
            if (measure.Unit is null && mapping.Unit is null)
                yield return (path, "Il manque « unit » : la colonne du code de la structure, et sa nomenclature « scheme ».");
            if (!HasFigure(measure))
                yield return (path, "Cette mesure n’a ni valeur, ni cible, ni valeur initiale ou attendue.");
            if (measure.Numerator is not null != measure.Denominator is not null && measure.Value is null)
                yield return (path, "« numerator » et « denominator » vont ensemble, ou « value » avec « denominator ».");
            if (measure.Numerator is not null && measure.Denominator is null)
                yield return (path, "« numerator » demande « denominator ».");
        }

        for (var i = 0; i < mapping.Unpivot.Count; i++)
        {
            if (mapping.Unpivot[i].Indicator?.Create?.Formula is not null)
                yield return ($"unpivot[{i}].indicator.create", Calculated);
            if (mapping.Unpivot[i].Indicator is null && mapping.Indicator is null)
                yield return ($"unpivot[{i}]", "Il manque « indicator ».");
            if (mapping.Unpivot[i].Period is null && mapping.Period is null)
                yield return ($"unpivot[{i}]", "Il manque « period ».");
            if (mapping.Unpivot[i].Unit is null && mapping.Unit is null)
                yield return ($"unpivot[{i}]", "Il manque « unit ».");
        }

        foreach (var (path, part) in Units(mapping))
        {
            if (part is { Unknown: Unknown.Create, Create: null } or { By: UnitDesignation.Name, Create: not null })
                yield return (path, "Pour créer une structure, dites comment avec « create », et désignez-la par un code.");
            if (part.Create is not null && SchemesOf(part) is not { Count: 1 } && part.Codes.Count == 0)
                yield return (path, "Pour créer une structure, il faut une nomenclature : « scheme ».");
            if (part.Create is { Kind: null } or { Name: null })
                yield return (path + ".create", "Une structure créée a un type « kind » et un nom « name ».");
        }
    }

    private static IEnumerable<(string Path, UnitPart Part)> Units(ImportMapping mapping)
    {
        if (mapping.Unit is { } unit)
            yield return ("unit", unit);
        for (var i = 0; i < mapping.Measures.Count; i++)
        {
            if (mapping.Measures[i].Unit is { } own)
                yield return ($"measures[{i}].unit", own);
        }
    }

    private static IEnumerable<(string Path, string Message)> OfUnits(ImportMapping mapping)
    {
        if (mapping.Unit is null)
            yield return ("", "Il manque « unit » : le code de la structure et sa nomenclature « scheme ».");
        else if (mapping.Unit.By is UnitDesignation.Code && mapping.Unit is { Scheme: null })
            yield return ("unit", "Il manque la nomenclature du code : « scheme ».");
        else if (mapping.Unit.Create is not null)
            yield return ("unit.create", "Pour « units », ce que le fichier dit des structures s’écrit dans « describe », au premier niveau.");
        if (mapping.Describe is null)
            yield return ("", "Il manque « describe » : type, nom, caractéristiques, rattachements.");
        else if (mapping.Unit?.Unknown is null or Unknown.Create && mapping.Describe.Kind is null)
            yield return ("describe", "Il manque « kind », le type des structures ; ou dites « unknown: refuse » dans « unit » pour n’en créer aucune.");
    }

    private static IEnumerable<(string Path, string Message)> OfLinks(ImportMapping mapping)
    {
        if (mapping.Child is null)
            yield return ("", "Il manque « child » : la structure rattachée.");
        else if (mapping.Child.Create is not null || mapping.Child.Unknown is Unknown.Create)
            yield return ("child", "Un rattachement ne crée pas la structure rattachée : importez-la d’abord avec « kind: units ».");
        if (mapping.Parent is null)
            yield return ("", "Il manque « parent » : la structure de rattachement.");
    }

    private static IEnumerable<(string Path, string Message)> OfDefinitions(ImportMapping mapping)
    {
        if (mapping.Indicator is null)
            yield return ("", "Il manque « indicator » : la colonne du code de l’indicateur.");
        if (mapping.Define is null)
            yield return ("", "Il manque « define » : libellé, nature, unité…");
    }

    private static IEnumerable<(string Path, string Message)> OfSuccessions(ImportMapping mapping)
    {
        if (mapping.Succession is null)
            yield return ("", "Il manque « succession » : structures d’avant et d’après, jour, motif.");
        else if (mapping.Succession.From is null || mapping.Succession.On is null || mapping.Succession.Reason is null)
            yield return ("succession", "Il manque « from » (la structure d’avant), « on » (le premier jour) ou « reason » (le motif).");
    }

    private static IEnumerable<(string Path, string Message)> OfZones(ImportMapping mapping)
    {
        if (mapping.Unit is null)
            yield return ("", "Il manque « unit » : la structure qui sert le territoire.");
        else if (mapping.Unit.Create is not null || mapping.Unit.Unknown is Unknown.Create)
            yield return ("unit", "Une zone ne crée pas de structure : importez-la d’abord avec « kind: units ».");
        if (mapping.Zone?.Territory is null)
            yield return ("zone", "Il manque « zone » et son « territory » : le code du territoire et sa nomenclature « scheme ».");
    }

    private static string? ControlFault(ImportMapping mapping, ControlPart control)
    {
        var kinds = (control.Count is null ? 0 : 1) + (control.Sum is null ? 0 : 1) + (control.Distinct is null ? 0 : 1) + (control.Repaired is null ? 0 : 1) + (control.Total is null ? 0 : 1);
        if (kinds != 1)
            return "Un contrôle dit une chose : « count », « sum », « distinct », « repaired » ou « total ».";
        if (control.Total is not null && mapping.Kind is not (MappingKind.Observations or MappingKind.Targets))
            return "« total » demande des chiffres : « kind: observations » ou « targets ».";
        if (control.Period is { } period && !PeriodText.TryRead(period, out _))
            return $"La période « {period} » n’est pas reconnue : 2024, 2024-03, 2024-T3, 2022-09-30…";
        if (control.Total is null && (control.Period is not null || control.Kind is not null))
            return "« period » et « kind » vont avec « total ».";
        return control.Where.Count > 0 && control is { Sum: null, Distinct: null, Count: not ControlCount.Rows }
            ? "« where » va avec « count: rows », « sum » ou « distinct »."
            : null;
    }

    private static bool AllHavePeriods(MeasurePart measure) =>
        measure is { Value: null, Numerator: null } && new[] { measure.Target, measure.Initial, measure.Expected }.OfType<AspectPart>().All(a => a.Period is not null);

    private static bool HasFigure(MeasurePart measure) =>
        measure.Value is not null || measure.Numerator is not null || measure.Target is not null || measure.Initial is not null || measure.Expected is not null;

    private static IReadOnlyList<string> SchemesOf(UnitPart part) => part.Scheme is { } scheme ? [scheme] : part.Schemes;
}
