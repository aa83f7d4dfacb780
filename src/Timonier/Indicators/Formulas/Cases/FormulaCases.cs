// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Replays a file of formulas with inputs and expected values: that of DHIS2's public tests, or one's own.</summary>
public static class FormulaCases
{
    /// <summary>Expected and found numbers agree within this, absolute.</summary>
    private const decimal AbsoluteTolerance = 1E-6m;

    /// <summary>Or within this times the expected one.</summary>
    private const decimal RelativeTolerance = 1E-12m;

    /// <summary>The verdict on every case, in the order of the file; or why the file cannot be read.</summary>
    /// <param name="json">An object with a list <c>cases</c>; each has <c>expr</c> and <c>expect</c>, and may have <c>vars</c>, <c>series</c>, <c>missingValueStrategy</c>, <c>engine</c>, <c>mode</c>, <c>dataType</c>.</param>
    public static Outcome<IReadOnlyList<CaseResult>> Replay(string json)
    {
        var file = CaseFile.Read(json);
        return file.IsDone ? file.Value.Cases.Select(c => Judge(c, file.Value.Surroundings)).ToList() : file.Refusal;
    }

    /// <summary>What the language leaves out, by name, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> OutOfScope => LeftOut.Reasons;

    /// <summary>The rules by which an answer must differ, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> MustDiffer { get; } = DifferingRules.All.ToDictionary(r => r.Name, r => r.Reason, StringComparer.Ordinal);

    internal static CaseResult Judge(FormulaCase of, CaseSurroundings around)
    {
        var answer = CaseAnswer.To(of, around);
        var (verdict, reason) = VerdictOn(of, answer);
        return new(of.Id, of.Text, verdict, reason) { Expected = of.Expected.ToString()!, Found = answer.ToString() };
    }

    private static (CaseVerdict Verdict, string Reason) VerdictOn(FormulaCase of, CaseAnswer answer)
    {
        var mustBeRefused = of.Expected is CaseExpectation.Error { Stage: not "evaluation" } or CaseExpectation.Validity { IsValid: false };
        if (LeftOut.In(of.Text) is { } name && !(mustBeRefused && answer.IsRefused))
            return (CaseVerdict.OutOfScope, name);
        if (Agrees(of.Expected, answer))
            return (CaseVerdict.Agrees, "");
        return DifferingRules.All.FirstOrDefault(r => r.Explains(of, answer)) is { } rule ? (CaseVerdict.MustDiffer, rule.Name) : (CaseVerdict.Fails, "");
    }

    private static bool Agrees(CaseExpectation expected, CaseAnswer answer) => expected switch
    {
        CaseExpectation.Validity validity => validity.IsValid != answer.IsRefused,
        CaseExpectation.Error error => answer.IsRefused || (error.Stage is "evaluation" && answer.Value.IsError),
        CaseExpectation.Value value => !answer.IsRefused && !answer.Value.IsError && !value.Known.IsError && IsSame(value.Known, answer.Value),
        _ => false,
    };

    private static bool IsSame(FormulaValue expected, FormulaValue found)
    {
        if (expected.Type is FormulaType.Number && found.Type is FormulaType.Number)
            return Math.Abs(expected.Number - found.Number) <= Math.Max(AbsoluteTolerance, RelativeTolerance * Math.Abs(expected.Number));
        var isDayAsText = found.Type is FormulaType.Date && expected.Type is FormulaType.Text && found.ToString() == expected.Text;
        return expected == found || isDayAsText;
    }
}
