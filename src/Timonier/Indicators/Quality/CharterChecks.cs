// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>What a charter must hold beyond its form: each kind of rule has its parameters, codes are unique, thresholds grow.</summary>
internal static class CharterChecks
{
    /// <summary>No parameter goes beyond: products of parameters and figures of 18 digits stay exact.</summary>
    private const decimal Greatest = 1_000_000_000;

    public static IEnumerable<(string Path, string Message)> Of(EntryCharter charter)
    {
        if (charter.Grades is not { B: > 0, Notice: >= 0 } grades || grades.C < grades.B || grades.D < grades.C || grades.Serious < grades.Notice || grades.Blocking < grades.Serious)
            yield return ("grades", "Les seuils et les points doivent croître : 0 < b ≤ c ≤ d, et notice ≤ serious ≤ blocking.");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var chapter = 0; chapter < charter.Chapters.Count; chapter++)
        {
            for (var i = 0; i < charter.Chapters[chapter].Rules.Count; i++)
            {
                var (rule, path) = (charter.Chapters[chapter].Rules[i], $"chapters[{chapter}].rules[{i}]");
                if (!codes.Add(rule.Code))
                    yield return ($"{path}.code", $"Deux règles ont le code « {rule.Code} » : chacune a le sien.");
                if (rule.Code.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-'))
                    yield return ($"{path}.code", $"Le code « {rule.Code} » ne convient pas : lettres sans accent, chiffres et tirets.");
                foreach (var message in FaultsOf(rule))
                    yield return (path, message);
            }
        }
    }

    private static IEnumerable<string> FaultsOf(CharterRule rule)
    {
        if (rule.Indicators.Count == 0)
            yield return "« indicators » est vide : donnez un code d’indicateur au moins, ou « * ».";
        if (rule.BearsOnAll && rule.Kind is CharterRuleKind.Bounds or CharterRuleKind.Sum or CharterRuleKind.Pair or CharterRuleKind.UnknownOutcomes)
            yield return "« * » ne convient pas à cette règle : nommez les indicateurs.";
        if (Missing(rule) is { } missing)
            yield return missing;
        if (rule is { Least: { } least, Greatest: { } greatest } && least > greatest)
            yield return "« least » dépasse « greatest » : aucun chiffre ne conviendrait.";
        if (rule.Percent is <= 0 || rule.Limit is <= 0 || rule.Factor <= 0 || rule.Tolerance < 0 || rule.FloorPercent < 0 || rule.Days is < 0 || rule.LeastCount is < 3 || Numbers(rule).Any(n => Math.Abs(n) > Greatest))
            yield return "Un paramètre est hors de ses bornes : « percent », « limit » et « factor » sont positifs ; « tolerance », « floorPercent » et « days » positifs ou nuls ; « leastCount » vaut 3 au moins ; aucun ne dépasse un milliard.";
    }

    private static string? Missing(CharterRule rule) => rule switch
    {
        { Kind: CharterRuleKind.Bounds, Least: null, Greatest: null } => "Il manque une borne : « least », « greatest », ou les deux.",
        { Kind: CharterRuleKind.Sum, Parts.Count: < 1 } or { Kind: CharterRuleKind.Sum, Relation: null } => "Il manque « parts » ou « relation » : le tout est comparé à la somme de ses parties.",
        { Kind: CharterRuleKind.Sum, Indicators.Count: not 1 } => "Une somme a un seul tout : « indicators » porte un seul code.",
        { Kind: CharterRuleKind.Pair, Other: "" } or { Kind: CharterRuleKind.Pair, Relation: null } => "Il manque « other » ou « relation » : deux indicateurs sont comparés.",
        { Kind: CharterRuleKind.Break, Percent: null } => "Il manque « percent » : la variation admise.",
        { Kind: CharterRuleKind.Late, Days: null } => "Il manque « days » : le délai après la fin de la période.",
        { Kind: CharterRuleKind.OwnHistory or CharterRuleKind.Peers, Limit: null } => "Il manque « limit » : le nombre d’écarts robustes admis.",
        { Kind: CharterRuleKind.UnknownOutcomes, Other: "" } or { Kind: CharterRuleKind.UnknownOutcomes, Greatest: null } => "Il manque « other » ou « greatest » : la part d’issues inconnues et son plafond.",
        _ => null,
    };

    private static IEnumerable<decimal> Numbers(CharterRule rule) =>
        new[] { rule.Least, rule.Greatest, rule.Percent, rule.Limit, rule.Factor, rule.Tolerance, rule.FloorPercent, rule.LeastVolume }.OfType<decimal>();
}
