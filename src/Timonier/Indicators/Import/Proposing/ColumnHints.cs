// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>What the name of a column usually means. Hints only: the cells decide.</summary>
internal static partial class ColumnHints
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Schemes of codes that names betray, the surest first, with the length that their codes have, or 0.</summary>
    private static readonly (Regex Name, string Scheme, int Length)[] Schemes =
    [
        (Uai(), "uai", 8), (Siret(), "siret", 14), (Siren(), "siren", 9), (Commune(), "commune", 5), (Department(), "departement", 2), (Region(), "region", 2),
        (Epci(), "epci", 9), (Zone(), "zone-emploi", 4), (PiloteZone(), "pilote", 0), (AnyCode(), "code", 0),
    ];

    /// <summary>The scheme that a column name betrays, and the length of its codes (0: any).</summary>
    public static (string Scheme, int Length, int Rank)? SchemeOf(string folded)
    {
        for (var i = 0; i < Schemes.Length; i++)
        {
            if (Schemes[i].Name.IsMatch(folded))
                return (Schemes[i].Scheme, Schemes[i].Length, i);
        }

        return null;
    }

    public static bool IsPeriod(string folded) => PeriodName().IsMatch(folded);

    public static bool IsMonth(string folded) => MonthColumn().IsMatch(folded);

    public static bool IsQuarter(string folded) => QuarterColumn().IsMatch(folded);

    public static bool IsIndicator(string folded) => IndicatorName().IsMatch(folded);

    public static bool IsIndicatorCode(string folded) => IndicatorCode().IsMatch(folded);

    public static bool IsValue(string folded) => ValueName().IsMatch(folded);

    public static bool IsTarget(string folded) => TargetName().IsMatch(folded);

    public static bool IsInitial(string folded) => InitialName().IsMatch(folded);

    public static bool IsName(string folded) => NameName().IsMatch(folded);

    public static bool IsShare(string folded) => ShareName().IsMatch(folded);

    public static bool IsMean(string folded) => MeanName().IsMatch(folded);

    public static bool IsSchoolYear(string folded) => SchoolName().IsMatch(folded);

    [GeneratedRegex(@"\b(uai|rne|code etablissement)\b", Options)]
    private static partial Regex Uai();

    [GeneratedRegex(@"\bsiret\b", Options)]
    private static partial Regex Siret();

    [GeneratedRegex(@"\bsiren\b", Options)]
    private static partial Regex Siren();

    [GeneratedRegex(@"^(code (de )?(la )?commune.*|codgeo|code ?insee|insee|insee code|depcom|com|commune|code com|codecommune|insee commune)$", Options)]
    private static partial Regex Commune();

    [GeneratedRegex(@"^(code ?(du )?dep(artement|t)?|departement|dep|dept|dpt|codedepartement|departement code|num(ero)? dep(artement)?|n dep(artement)?|code dept)$", Options)]
    private static partial Regex Department();

    [GeneratedRegex(@"^(code ?(de )?(la )?reg(ion)?|region|reg|coderegion|region code)$", Options)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bepci\b", Options)]
    private static partial Regex Epci();

    [GeneratedRegex(@"^(ze ?20\d\d|code zone d emploi|zone emploi)$", Options)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^zone id$", Options)]
    private static partial Regex PiloteZone();

    [GeneratedRegex(@"\b(code|id|identifiant|numero|ref|matricule|geo|number|cod)\b|^(n|no|num) .", Options)]
    private static partial Regex AnyCode();

    [GeneratedRegex(@"\b(annee|annees|an|exercice|session|rentree|periode|period|date|mois|trimestre|semestre|year|time|month|quarter|millesime|as)\b", Options)]
    private static partial Regex PeriodName();

    [GeneratedRegex(@"^(mois|month|num(ero)? mois)$", Options)]
    private static partial Regex MonthColumn();

    [GeneratedRegex(@"^(trimestre|trim|quarter)$", Options)]
    private static partial Regex QuarterColumn();

    [GeneratedRegex(@"\b(indicateur|indic|indicator|mesure|measure|variable|code indicateur)\b", Options)]
    private static partial Regex IndicatorName();

    [GeneratedRegex(@"\b(id|code|identifiant)\b", Options)]
    private static partial Regex IndicatorCode();

    [GeneratedRegex(@"^(valeur|valeur actuelle|value|val|obs value|resultat|realise|montant|nb|nombre|effectif|taux|total)$", Options)]
    private static partial Regex ValueName();

    [GeneratedRegex(@"^(valeur )?(cible|objectif|target)( \d{4})?$", Options)]
    private static partial Regex TargetName();

    [GeneratedRegex(@"^valeur (initiale|de depart|de reference)$", Options)]
    private static partial Regex InitialName();

    [GeneratedRegex(@"\b(nom|libelle|lib|libgeo|intitule|denomination|raison sociale|etablissement|structure|commune|departement|operateur|organisme|label|name|area|territoire|lycee|service)\b", Options)]
    private static partial Regex NameName();

    [GeneratedRegex(@"(%|\b(taux|part|pourcentage|pct|proportion|ratio|rate|percent)\b)", Options)]
    private static partial Regex ShareName();

    [GeneratedRegex(@"\b(moyen|moyenne|duree|delai|age|mediane|indice|score|note|mean|average)\b", Options)]
    private static partial Regex MeanName();

    [GeneratedRegex(@"\b(rentree|annee scolaire|as)\b", Options)]
    private static partial Regex SchoolName();
}
