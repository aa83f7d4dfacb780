// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Evaluates one formula over a grid, unit by unit and period by period. Holds its stack: one run for one thread.</summary>
/// <remarks>Nothing is allocated by an evaluation. An error is a value that spreads; a missing measure is dealt with by the strategy before an error is.</remarks>
public sealed class FormulaRun
{
    private readonly FormulaProgram program;
    private readonly FormulaGrid grid;
    private readonly FormulaValue[][] columns;
    private readonly int periods;
    private readonly MissingValues missing;
    private readonly FormulaWindow window;
    private readonly FormulaValue[] stack;
    private readonly SampleBuffer samples;

    internal FormulaRun(FormulaProgram program, FormulaTerms terms, FormulaGrid grid)
    {
        if (grid.Items < program.Items.Length)
            throw new ArgumentException("The grid has fewer items than the formula.", nameof(grid));
        (this.program, this.grid) = (program, grid);
        (missing, window) = (terms.Missing, terms.Window);
        columns = [.. Enumerable.Range(0, grid.Items).Select(grid.Column)];
        periods = grid.Periods;
        stack = new FormulaValue[program.Height];
        samples = new(window.Length);
    }

    /// <summary>The value of one unit at one period, both from 0.</summary>
    public FormulaValue Evaluate(int unit, int period) => Evaluate(unit * grid.Periods, period, new());

    /// <summary>The values of all units at all periods, in the order of the grid.</summary>
    public void EvaluateAll(Span<FormulaValue> results)
    {
        for (var unit = 0; unit < grid.Units; unit++)
        {
            for (var period = 0; period < grid.Periods; period++)
                results[(unit * grid.Periods) + period] = Evaluate(unit, period);
        }
    }

    private FormulaValue Evaluate(int row, int period, Tally tally)
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
                    values[++top] = tally.Count(At(row, cursor, step), program.Types[step.A], missing);
                    break;
                case OpCode.AskedItem:
                    values[++top] = At(row, cursor, step);
                    break;
                case OpCode.Negate or OpCode.Keep or OpCode.Not:
                    values[top] = Operations.Unary(step, values[top]);
                    break;
                case OpCode.And or OpCode.Or:
                    top--;
                    Operations.Logic(step, ref values[top], values[top + 1]);
                    break;
                case >= OpCode.Add and <= OpCode.GreaterOrEqual:
                    top--;
                    Operations.Binary(step, ref values[top], values[top + 1]);
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
                    values[top + 1] = Calls.Of((FormulaFunction)step.A, values.AsSpan(top + 1, step.B), step.Position);
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
                    samples.Keep(tally.Settle(values[top--], missing));
                    tally = new();
                    if (++cursor <= period + window.Last)
                        next = step.A - 1;
                    break;
                case OpCode.Aggregate:
                    (tally, cursor) = (outer, period);
                    if ((FormulaFunction)step.A is FormulaFunction.PercentileCont)
                        values[top] = samples.Aggregate(step, values[top]);
                    else
                        values[++top] = samples.Aggregate(step, FormulaValue.Null);
                    if (step.B == 0)
                        values[top] = tally.Count(values[top], FormulaType.Number, missing);
                    break;
            }
        }

        return tally.Settle(values[0], missing);
    }

    private FormulaValue At(int row, int cursor, in Instruction step)
    {
        var period = cursor + step.B;
        if (period < 0 || period >= periods)
            return FormulaValue.Null;
        ref readonly var value = ref columns[step.A][row + period];
        return value.IsError ? FormulaValue.Of(value.Error, step.Position) : value;
    }
}
