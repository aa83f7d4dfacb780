// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>One rule by which our answer must differ from what a case expects.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Reason">Why, and what we give instead, in French.</param>
/// <param name="Explains">True when the rule is the reason of that difference: the case and our own answer both have its shape.</param>
internal sealed record DifferingRule(string Name, string Reason, Func<FormulaCase, CaseAnswer, bool> Explains);
