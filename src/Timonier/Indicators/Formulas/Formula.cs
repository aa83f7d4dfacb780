// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>A formula that was read, checked for its place, and compiled: what is kept with the definition of a computed indicator.</summary>
/// <remarks>Immutable. The same formula and the same values give the same result whatever the machine, the order and the number of threads.</remarks>
public sealed class Formula
{
    private readonly Node tree;
    private readonly FormulaProgram program;

    private Formula(FormulaTerms terms, Node tree, FormulaProgram program)
    {
        Terms = terms;
        this.tree = tree;
        this.program = program;
        Canonical = FormulaWriter.Write(tree);
    }

    /// <summary>What its author gave.</summary>
    public FormulaTerms Terms { get; }

    /// <summary>The formula in its one canonical form: reading it gives the same formula.</summary>
    public string Canonical { get; }

    /// <summary>What it gives.</summary>
    public FormulaType Type => tree.Type;

    /// <summary>What it takes from outside, each once, in the order of the text.</summary>
    public IReadOnlyList<FormulaItem> Items => program.Items;

    /// <summary>The tree, for those who look into formulas.</summary>
    internal Node Tree => tree;

    /// <summary>Reads a formula, or refuses it with the line, the column, what was found, what was expected and what to do.</summary>
    public static Outcome<Formula> Read(FormulaTerms terms, FormulaPlace place)
    {
        var (formula, problem) = Try(terms, place);
        return problem is null ? formula! : problem.In(terms.Text);
    }

    /// <summary>The same, with the place of the problem.</summary>
    internal static (Formula? Formula, FormulaProblem? Problem) Try(FormulaTerms terms, FormulaPlace place)
    {
        var (tree, problem) = Parser.Parse(terms.Text);
        problem ??= Checker.Check(tree!, place);
        if (problem is not null)
            return (null, problem);
        var formula = new Formula(terms, tree!, Compiler.Compile(tree!));
        return formula.Excess() is { } excess ? (null, new(excess, 0, 1)) : (formula, null);
    }

    /// <summary>The formula in the words of its reader, as French sentences.</summary>
    /// <param name="label">The name of what it takes from outside.</param>
    public string Describe(Func<FormulaItem, string> label) => new Describer(label, Terms.Window).Describe(tree, Terms.Missing);

    /// <summary>Prepares the evaluation over a grid; one run for one thread.</summary>
    public FormulaRun Over(FormulaGrid grid) => new(program, Terms, grid);

    /// <summary>Why a value has no answer, with its place in the formula.</summary>
    public Refusal Explain(FormulaValue error) => new FormulaProblem(FormulaRefusals.Of(error.Error).With(), error.Position, 1).In(Terms.Text);

    private Refusal? Excess()
    {
        var window = Terms.Window;
        if (window.Length is < 0 or > FormulaLimits.LongestWindow || Math.Abs((long)window.Last) > FormulaLimits.FurthestOffset)
            return FormulaRefusals.Window.With(FormulaLimits.LongestWindow, FormulaLimits.FurthestOffset, window.Length, window.Last);
        if (Canonical.Length > FormulaLimits.Longest)
            return FormulaRefusals.TooLong.With(FrenchNumbers.Format(Canonical.Length), FrenchNumbers.Format(FormulaLimits.Longest));
        var cost = program.CostWith(window.Length);
        return cost > FormulaLimits.MostSteps ? FormulaRefusals.TooCostly.With(FrenchNumbers.Format(cost), FrenchNumbers.Format(FormulaLimits.MostSteps)) : null;
    }
}
