// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>The committed list of the ways in which DHIS2 contradicts ordinary arithmetic, its own server engine, or types. We differ there, on purpose.</summary>
internal static class DifferingRules
{
    /// <summary>The rules, the first that explains a difference names it.</summary>
    public static IReadOnlyList<DifferingRule> All { get; } =
    [
        new(
            "pas-un-nombre",
            "Le cas attend NaN ou l’infini, qui ne sont pas des nombres : nous donnons une erreur qui dit pourquoi, ou « inconnu » quand il n’y a aucune valeur.",
            (of, answer) => of.Expected is CaseExpectation.Value { IsNotANumber: true } && !answer.IsRefused && (answer.Value.IsError || answer.Value.IsNull)),
        new(
            "erreur-arithmetique",
            "La formule divise par zéro, ou prend un logarithme ou une puissance qui n’existe pas ; le cas poursuit avec NaN ou l’infini comme si c’était une valeur : nous donnons l’erreur.",
            (of, answer) => of.Expected is CaseExpectation.Value
                && answer.Value.Error is FormulaError.DivisionByZero or FormulaError.LogarithmDomain or FormulaError.PowerDomain),
        new(
            "hors-bornes",
            "Le cas attend un nombre au-delà de 10^28, borne de notre arithmétique décimale : nous donnons l’erreur de dépassement.",
            (of, answer) => of.Expected is CaseExpectation.Value { Known.Error: FormulaError.Overflow } && answer.Value.Error is FormulaError.Overflow),
        new(
            "agregat-de-rien",
            "Une somme, une moyenne ou un écart type de rien de connu est inconnu, comme dans le moteur du serveur : manquant n’est jamais zéro.",
            (of, answer) => of.IsOfClientEngine && ExpectsZero(of) && answer.Value.IsNull && of.Series.Count > 0 && of.Series.Values.All(s => s.All(v => v.IsNull))),
        new(
            "dispersion-d-une-valeur",
            "Une seule valeur n’a ni variance ni écart type d’échantillon (division par n − 1 = 0) : le résultat est inconnu, et non zéro.",
            (of, answer) => of.IsOfClientEngine && ExpectsZero(of) && answer.Value.IsNull && of.Series.Values.Any(s => s.Count(v => !v.IsNull) == 1)
                && answer.Formula is { Tree: CallNode { Form.Function: FormulaFunction.Variance or FormulaFunction.Stddev or FormulaFunction.StddevSamp } }),
        new(
            "mesure-infinie",
            "Une valeur donnée en entrée est infinie : ce n’est pas un nombre, la mesure est en erreur.",
            (of, answer) => of.Expected is CaseExpectation.Value && answer.Value.Error is FormulaError.UnreadableMeasure
                && of.Series.Values.SelectMany(s => s).Any(v => v.IsError)),
        new(
            "operande-inconnu",
            "Un opérande inconnu donne un résultat inconnu, comme dans le moteur du serveur ; celui des clients refuse, ou compte zéro.",
            (of, answer) => of.IsOfClientEngine && answer.Formula is { } formula && answer.Value.IsNull && TreeShapes.HasUnknownOperand(formula.Tree)),
        new(
            "operande-d-un-autre-type",
            "Un nombre ou un texte n’est pas une condition, un booléen ou un texte n’est pas un nombre : la formule est refusée, comme par le moteur du serveur ; celui des clients convertit.",
            (of, answer) => of.IsOfClientEngine && of.Expected is CaseExpectation.Value && answer.Problem?.Refusal.Code == FormulaRefusals.Type.Code),
        new(
            "texte-lu-comme-booleen",
            "Un texte qui n’est ni « true » ni « false » n’est égal à aucun booléen ; le moteur des clients le lit comme faux.",
            (of, answer) => of.IsOfClientEngine && of.Expected is CaseExpectation.Value { Known.Type: FormulaType.Boolean }
                && answer.Formula is { } formula && TreeShapes.ComparesBooleanWithText(formula.Tree)),
        new(
            "groupement",
            "Les opérateurs de même rang se groupent de gauche à droite, les puissances de droite à gauche, les exposants gardent leurs décimales ; le moteur des clients groupe un signe après l’autre et tronque les exposants.",
            (of, answer) => of.IsOfClientEngine && of.Expected is CaseExpectation.Value { Known.Type: FormulaType.Number }
                && answer.Formula is { } formula && answer.Value.Type is FormulaType.Number && TreeShapes.GroupsDifferently(formula.Tree)),
    ];

    private static bool ExpectsZero(FormulaCase of) => of.Expected is CaseExpectation.Value { Known: { Type: FormulaType.Number, Number: 0 } };
}
