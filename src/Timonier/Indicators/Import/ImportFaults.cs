// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Indicators.Import;

/// <summary>Every reason for which a row or a file is refused, in the words the user reads.</summary>
internal static class ImportFaults
{
    private const int NamesShown = 40;

    public static RowFault NoSuchColumn(string name, IReadOnlyList<string> names) => new(
        "column.missing",
        names.Count == 0 ? "aucun nom de colonne" : Shorten(string.Join(", ", names.Where(n => n.Length > 0).Take(NamesShown))),
        $"une colonne « {name} »",
        $"Vérifiez le nom de la colonne, « file.headerLine » et le séparateur.{NearestName.Ask(name, names)} Si c’est un texte fixe, écrivez « ={name} » dans la correspondance.");

    public static RowFault AmbiguousColumn(string name, IReadOnlyList<string> letters) => new(
        "column.ambiguous", $"colonnes {string.Join(", ", letters)}", $"une seule colonne « {name} »", "Désignez la colonne par sa lettre (« letter ») ou son rang (« position »).");

    public static RowFault NoSuchName(string name) => new(
        "template.name", name, "un groupe du motif de fichier, une constante ou une colonne", $"Rien ne s’appelle « {name} » : vérifiez le modèle, « file.names » et « constants ».");

    public static RowFault TwofoldName(string name) => new(
        "template.ambiguous", name, "un seul sens", $"« {name} » est à la fois un groupe ou une constante et une colonne : renommez le groupe ou la constante.");

    public static RowFault NoSuchGroup(string name, IEnumerable<string> known) => new(
        "group.missing", name, "un groupe nommé du motif « file.names » ou « unpivot.columns »", $"Vérifiez le nom du groupe.{NearestName.Ask(name, known)}");

    public static RowFault FileName(string name, string pattern) => new(
        "file.name", name, $"un nom de fichier qui répond au motif {pattern}", "Renommez le fichier, ou corrigez « file.names » dans la correspondance.");

    public static RowFault NoHeader(int line) => new(
        "file.header", "fin du fichier", $"les noms de colonnes, ligne {line}", "Vérifiez « file.headerLine » et que le fichier n’est pas vide.");

    public static RowFault Unreadable(string message) => new("file.unreadable", "fichier illisible", "un fichier lisible", message);

    public static RowFault NoUnpivotedColumn(string pattern) => new(
        "unpivot.none", "aucune colonne", $"des colonnes dont l’en-tête répond au motif {pattern}", "Vérifiez le motif « unpivot.columns » et la ligne d’en-tête.");

    public static RowFault TwofoldHeader(string header, string other) => new(
        "unpivot.twofold", header, $"une colonne qui dise autre chose que la colonne « {other} »",
        "Les deux colonnes donneraient la même case (structure, indicateur, période) : distinguez-les par un groupe du motif (« unpivot.columns ») dans l’indicateur, la période, la structure ou « field », ou écartez l’une des deux (« except »).");

    public static RowFault Unmatched(string found) => new(
        "lookup.unmatched", found, "un texte de la table d’équivalences", "Corrigez la case, ou ajoutez ce texte à « lookup » dans la correspondance.");

    public static RowFault FileError(string found) => new(
        "cell.error", found, "un résultat", "La formule du classeur est en erreur : corrigez-la, ou remplacez la case par ND si la donnée manque.");

    public static RowFault NotANumber(string found) => found.StartsWith('#') && found.EndsWith('!') ? FileError(found) : new(
        "number.form", found, "un nombre, ou un mot pour manquant (ND), sans objet (SO) ou secret (s)",
        LooksLikeLetters(found) is { } fixedText
            ? $"Remplacez les lettres par des chiffres : {fixedText}."
            : NumberDress.RemedyFor(found) ?? "Corrigez le nombre ; ou dites dans la correspondance comment les nombres s’écrivent (« numbers ») ou ce que veut dire ce mot (« words »).");

    public static RowFault AmbiguousNumber(string found) => new(
        "number.ambiguous", found, "un nombre qui se lit d’une seule façon", "Dites dans la correspondance quel est le signe décimal : \"numbers\": { \"decimal\": \",\" } ou \".\".");

    public static RowFault TooLarge(string found) => new("number.size", found, "un nombre de 18 chiffres au plus", "Vérifiez la case : sans doute un identifiant lu comme un nombre.");

    public static RowFault EmptyFigure() => new(
        "number.empty", "(vide)", "un nombre, ou SO, ou ND", "Écrivez ND si la donnée manque, SO si elle est sans objet. Une case vide ne vaut pas zéro.");

    public static RowFault NoRow() => new(
        "file.rows", "aucune ligne", "au moins une ligne sous les noms de colonnes", "Vérifiez l’export, la feuille (« file.sheet ») et la ligne des noms de colonnes (« file.headerLine »).");

    public static RowFault TooManyFields(string found, int count) => new(
        "row.fields", found, $"{count} colonnes au plus, comme la ligne des noms de colonnes",
        "La ligne est sans doute décalée : un texte contient le séparateur sans être entre guillemets. Corrigez-la, ou donnez un nom à chaque colonne.");

    public static RowFault LostZero(string found, string known) => new(
        "unit.zero", found, $"« {known} », déjà connu dans cette nomenclature",
        $"Ces deux codes ne diffèrent que par des zéros de tête. Complétez-les : \"transforms\": [{{ \"padLeft\": {Math.Max(found.Length, known.Length)} }}]. Si ce sont bien deux structures, dites-le dans « unit » : \"zeros\": \"accept\".");

    public static RowFault TotalUnit(string found) => new(
        "unit.total", found, "le code d’une structure, pas un total",
        $"Écartez ces lignes : \"rows\": {{ \"skip\": [{{ \"column\": …, \"equals\": [\"{found}\"], \"label\": \"sous-totaux\" }}] }}.");

    public static RowFault EmptyUnit() => new("unit.empty", "(vide)", "le code d’une structure", "Complétez le code, ou écartez ces lignes avec « rows.skip » : { \"column\": …, \"empty\": true }.");

    public static RowFault UnknownUnit(string found, string expected, string suggestion) => new(
        "unit.unknown", found, expected, $"Corrigez le code, ou créez la structure d’abord.{suggestion}");

    public static RowFault UnknownUnitName(string found, string expected, string suggestion) => new(
        "unit.unknown", found, expected, $"Corrigez le nom, donnez sa correspondance avec « lookup », ou écartez ces lignes (« unknown: skip »).{suggestion}");

    public static RowFault AmbiguousUnit(string found, string schemes) => new(
        "unit.ambiguous", found, "un code qui désigne une seule structure", $"Dites la nomenclature dans la correspondance (« scheme ») : {schemes}.");

    public static RowFault AmbiguousName(string found, string codes) => new(
        "unit.name", found, "un nom que porte une seule structure", $"Plusieurs structures portent ce nom ({codes}) : désignez-la par son code, ou restreignez « kinds ».");

    public static RowFault EmptyIndicator() => new("indicator.empty", "(vide)", "le code d’un indicateur", "Complétez le code, ou écartez ces lignes avec « rows.skip ».");

    public static RowFault UnknownIndicator(string found, string suggestion) => new(
        "indicator.unknown", found, "le code d’un indicateur du réseau", $"Corrigez le code, ou déclarez l’indicateur (« create », ou « kind: definitions »).{suggestion}");

    public static RowFault Definition(string found, string message) => new("definition.refused", found, "une définition qui ne se contredit pas", message);

    public static RowFault Word(string property, string found, IEnumerable<string> known) => new(
        "definition.word", found, $"pour « {property} » : {string.Join(", ", known)}", "Corrigez le mot, ou traduisez-le avec « lookup » dans la correspondance.");

    public static RowFault EmptyPeriod(string expected) => new("period.empty", "(vide)", expected, "Complétez la période, ou écartez ces lignes avec « rows.skip ».");

    public static RowFault Period(string found, string expected, string? twice) => new(
        twice is null ? "period.form" : "period.ambiguous", found, expected,
        twice is not null ? $"Précisez {twice}."
        : SerialRemedy(found) ?? PeriodDress.RemedyFor(found) ?? "Corrigez la case, ou dites dans la correspondance comment la période s’écrit (« as », « formats », « transforms »).");

    public static RowFault TooManyPeriods() => new(
        "period.many", "une période de plus", "65 535 périodes différentes au plus dans un réseau", "Lisez ces dates comme des mois ou des années (« as: month »).");

    public static RowFault Date(string found, string expected) => new(
        "date.form", found, expected, SerialRemedy(found) ?? "Corrigez la date, ou dites son format dans la correspondance (« dates.formats »).");

    public static RowFault DatesReversed(string found) => new("date.order", found, "un premier jour avant le dernier", "Vérifiez les deux dates.");

    public static RowFault NumeratorAbove(string numerator, string denominator) => new(
        "figure.above", $"{denominator} < {numerator}", "numérateur ≤ dénominateur", $"Le numérateur ({numerator}) dépasse le dénominateur ({denominator}). Si ce n’est pas une part d’un tout, l’indicateur est un taux (« rate »).");

    public static RowFault OutOfShare(string value, string greatest) => new(
        "figure.share", value, $"une part de 0 à {greatest}", "Corrigez la valeur ; si elle peut dépasser le tout, l’indicateur est un taux (« rate »).");

    public static RowFault NegativeDenominator(string denominator) => new("figure.denominator", denominator, "un dénominateur positif", "Vérifiez le dénominateur : un effectif ou un montant de référence n’est pas négatif.");

    public static RowFault ZeroDenominator(string numerator) => new("figure.zero", $"{numerator} / 0", "un dénominateur supérieur à zéro", "Le rapport ne se calcule pas. Écrivez SO si la structure n’est pas concernée.");

    public static RowFault NotAPersonCount(string value) => new(
        "figure.persons", value, "un nombre entier de personnes, positif ou nul", "Corrigez le nombre. Si ce sont des choses, des montants ou des estimations, dites « countsPersons: false » dans la définition.");

    public static RowFault Ratio(string value, string numerator, string denominator, string computed) => new(
        "figure.ratio", $"{value} ≠ {numerator} / {denominator}", $"{computed}, le rapport des deux nombres",
        "L’un des trois nombres est faux, ou le multiplicateur de la définition. Pour ne garder que numérateur et dénominateur : « ratio: ignore ».");

    public static RowFault NoParts(string kind) => new(
        "figure.parts", "un numérateur ou un dénominateur", $"une valeur seule : l’indicateur est un {kind}", "Retirez « numerator » et « denominator » de la correspondance, ou changez la nature de l’indicateur.");

    public static RowFault HalfRatio(string found) => new("figure.half", found, "numérateur et dénominateur ensemble", "Complétez l’autre case ; ND dans les deux si la donnée manque. Pour ne pas lire la mesure sur ces lignes : « where » dans la mesure, avec { \"column\": …, \"empty\": false }.");

    public static RowFault YesNo(string found) => new("figure.yes-no", found, "oui ou non, 1 ou 0", "Corrigez la case ; ND si la donnée manque.");

    public static RowFault StateAndFigure(ValueState state) => new(
        "figure.state", IndicatorWords.Of(state), "pas de nombre dans une case déclarée manquante, secrète ou sans objet", "Videz le nombre, ou corrigez l’état.");

    public static RowFault UnknownState(string found) => new(
        "state.unknown", found, "un état : present, missing, notApplicable, secret, locked, ou un mot de « words »", "Corrigez l’état, ou ajoutez ce mot à « words » dans la correspondance.");

    public static RowFault Contradiction(string one, string other, string where) => new(
        "row.contradiction", other, $"la même chose qu’{where}, où il est écrit {one}", "Deux lignes se contredisent : gardez la bonne. Si une autre colonne les distingue (sexe, âge, type…), faites-en une partie de l’indicateur (« template »), ou ne gardez que les lignes du total (« rows.keep »).");

    public static RowFault OrphanFigure() => new(
        "figure.orphan", "une structure refusée", "une structure dont la description est acceptée", "Corrigez d’abord la description de la structure, dite plus haut.");

    public static RowFault Formula(string formula, string message) => new("definition.formula", Shorten(formula), "une formule utilisable", message);

    public static RowFault OldDefinition(string code, string message) => new("definition.version", code, "une définition inchangée, ou une nouvelle version", message);

    public static RowFault Unit(string found, string message) => new("unit.refused", found, "une description qui s’accorde avec le réseau", message);

    public static RowFault UnknownParent(string found, string scheme, string suggestion) => new(
        "parent.unknown", found, $"un code de la nomenclature « {scheme} »", $"Importez d’abord ces structures, ou dites comment les créer (« create »), ou « unknown: skip » pour s’en passer.{suggestion}");

    public static RowFault MissingName(string code) => new("unit.nameless", code, "un nom", "Complétez le nom de cette structure.");

    public static RowFault Succession(string found, string message) => new("succession.refused", found, "une succession qui s’accorde avec le réseau", message);

    public static RowFault Share(string found) => new("share.form", found, "une part de 0 à 1 : 0,4, 40 % ou 2/5", "Corrigez la part.");

    public static RowFault SuccessionWord(string found, IEnumerable<string> known) => new(
        "succession.word", found, string.Join(", ", known), "Corrigez le mot, ou traduisez-le avec « lookup » dans la correspondance ; ou ne dites pas « kind » : il est déduit des lignes.");

    private static string Shorten(string text) => text.Length <= 400 ? text : text[..400] + "…";

    /// <summary>What to say of five digits where a date is meant: 45292 is the 1st of January 2024 in a spreadsheet.</summary>
    private static string? SerialRemedy(string found)
    {
        const int first = 25_569;
        const int last = 73_050;
        return found.Length == 5 && int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= first and <= last
            ? $"Ce nombre est sans doute une date de tableur ({new DateOnly(1899, 12, 30).AddDays(serial).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}) : écrivez \"dates\": {{ \"serials\": \"from1900\" }} dans la correspondance."
            : null;
    }

    /// <summary>« 1 O24 » holds the letter O where a zero is meant.</summary>
    private static string? LooksLikeLetters(string found)
    {
        if (!found.Any(char.IsAsciiDigit) || found.Any(c => char.IsLetter(c) && c is not ('O' or 'o' or 'l' or 'I')))
            return null;
        var fixedText = found.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return fixedText == found ? null : fixedText;
    }
}
