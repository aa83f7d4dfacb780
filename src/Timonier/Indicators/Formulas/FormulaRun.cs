// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Evaluates one formula over a grid, unit by unit and period by period. Holds its stack: one run for one thread.</summary>
/// <remarks>Nothing is allocated by an evaluation. An error is a value that spreads; a missing measure is dealt with by the strategy before an error is.</remarks>
public sealed class FormulaRun
{
    private readonly FormulaProgram program;
    private readonly FormulaGrid grid;
    private readonly Slot[][] columns;
    private readonly int periods;
    private readonly MissingValues missing;
    private readonly FormulaWindow window;
    private readonly Slot[] stack;
    private readonly RunTexts texts;
    private readonly SampleBuffer samples;

    internal FormulaRun(FormulaProgram program, FormulaTerms terms, FormulaGrid grid)
    {
        if (grid.Items < program.Items.Length)
            throw new ArgumentException("The grid has fewer items than the formula.", nameof(grid));
        (this.program, this.grid) = (program, grid);
        (missing, window) = (terms.Missing, terms.Window);
        texts = new(grid.Texts, program.Texts);
        columns = [.. Enumerable.Range(0, grid.Items).Select(grid.Column)];
        periods = grid.Periods;
        stack = new Slot[program.Height];
        samples = new(window.Length);
    }

    /// <summary>The value of one unit at one period, both from 0.</summary>
    public FormulaValue Evaluate(int unit, int period) => Evaluate(unit * grid.Periods, period, new()).ToValue(texts);

    /// <summary>The values of all units at all periods, in the order of the grid.</summary>
    public void EvaluateAll(Span<FormulaValue> results)
    {
        for (var unit = 0; unit < grid.Units; unit++)
        {
            for (var period = 0; period < grid.Periods; period++)
                results[(unit * grid.Periods) + period] = Evaluate(unit, period);
        }
    }

    private Slot Evaluate(int row, int period, Tally tally)
    {
        var steps = program.Steps;
        var values = stack;
        var cursor = period;
        var outer = tally;
        var top = -1;
        for (var next = 0; next < steps.Length; next++)
        {
            ref readonly var step = ref steps[next];
            switch (step.Code)
            {
                case OpCode.Constant:
                    values[++top] = program.Constants[step.A];
                    break;
                case OpCode.Item:
                    if (IsRead(ref values[++top], row, cursor + step.B, step) || values[top].IsError)
                        tally.Found++;
                    else
                        tally.Miss(ref values[top], program.Types[step.A], missing);
                    break;
                case OpCode.AskedItem:
                    IsRead(ref values[++top], row, cursor + step.B, step);
                    break;
                case >= OpCode.Add and <= OpCode.GreaterOrEqual:
                    top--;
                    Operations.Binary(step, ref values[top], values[top + 1], texts);
                    break;
                case OpCode.Negate or OpCode.Keep or OpCode.Not:
                    values[top] = Operations.Unary(step, values[top]);
                    break;
                case OpCode.And or OpCode.Or:
                    top--;
                    Operations.Logic(step, ref values[top], values[top + 1]);
                    break;
                case OpCode.EndIfFalse or OpCode.EndIfTrue:
                    if (Operations.IsSettled(step, ref values[top]))
                        next = step.A - 1;
                    break;
                case OpCode.Branch:
                    next = Operations.BranchOf(step, ref values[top], next + 1) - 1;
                    if (!values[top].IsError)
                        top--;
                    break;
                case OpCode.Jump:
                    next = step.A - 1;
                    break;
                case OpCode.EndIfKnown:
                    if (values[top].IsNull)
                        top--;
                    else
                        next = step.A - 1;
                    break;
                case OpCode.Call:
                    top -= step.B;
                    values[top + 1] = Calls.Of(step, values.AsSpan(top + 1, step.B), texts);
                    top++;
                    break;
                case OpCode.SampleFirst:
                    samples.Clear();
                    (outer, tally) = (tally, new());
                    cursor = period + window.Last - window.Length + 1;
                    if (window.Length == 0)
                        next = step.A - 1;
                    break;
                case OpCode.SampleNext:
                    tally.Settle(ref values[top], missing);
                    samples.Keep(values[top--]);
                    tally = new();
                    if (++cursor <= period + window.Last)
                        next = step.A - 1;
                    break;
                case OpCode.SampleItem or OpCode.AskedSampleItem:
                    outer = tally;
                    KeepItem(row, period, step);
                    break;
                case OpCode.Aggregate:
                    (tally, cursor) = (outer, period);
                    var hasParameter = (FormulaFunction)step.A is FormulaFunction.PercentileCont;
                    top += hasParameter ? 0 : 1;
                    values[top] = samples.Aggregate(step, hasParameter ? values[top] : Slot.Null);
                    if (step.B > 0)
                        break;
                    if (values[top].IsNull)
                        tally.Miss(ref values[top], FormulaType.Number, missing);
                    else
                        tally.Found++;
                    break;
            }
        }

        tally.Settle(ref values[0], missing);
        return values[0];
    }

    private void KeepItem(int row, int period, in Instruction step)
    {
        samples.Clear();
        Slot value = default;
        var column = columns[step.A];
        var last = period + window.Last + step.B;
        for (var at = last - window.Length + 1; at <= last; at++)
        {
            if (at >= 0 && at < periods && column[row + at].Type is FormulaType.Number)
            {
                samples.Keep(column[row + at].Number);
                continue;
            }

            if (!IsRead(ref value, row, at, step) && value.IsNull && missing is MissingValues.NeverSkip && step.Code is OpCode.SampleItem)
                value = Tally.Zero(program.Types[step.A]);
            samples.Keep(value);
        }
    }

    /// <summary>Reads a value; true when there is one. Outside the periods there is none; an error is shown where this formula names the measure.</summary>
    private bool IsRead(ref Slot into, int row, int period, in Instruction step)
    {
        into = period >= 0 && period < periods ? columns[step.A][row + period] : default;
        if (into.Type is not FormulaType.Null)
            return true;
        if (into.IsError)
            into = Slot.Of(into.Error, step.Position);
        return false;
    }
}
