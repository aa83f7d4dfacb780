// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The values of the periods of a window, and what aggregates make of them. What is not known is not kept.</summary>
internal sealed class SampleBuffer(int most)
{
    private readonly decimal[] numbers = new decimal[most];
    private int count;
    private Slot error;
    private bool hasOther;

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        count = 0;
        error = default;
        hasOther = false;
    }

    /// <summary>Keeps the number of one period.</summary>
    public void Keep(decimal number) => numbers[count++] = number;

    /// <summary>Keeps the value of one period.</summary>
    public void Keep(in Slot value)
    {
        if (value.Type is FormulaType.Number)
        {
            Keep(value.Number);
            return;
        }

        if (value.IsError)
        {
            if (!error.IsError)
                error = value;
            return;
        }

        if (value.IsNull)
            return;
        hasOther = true;
        count++;
    }

    /// <summary>An aggregate of what was kept; nothing known when nothing was (but a count of 0), or too little for a spread.</summary>
    /// <param name="step">Which aggregate.</param>
    /// <param name="parameter">The order of a quantile.</param>
    public Slot Aggregate(in Instruction step, in Slot parameter)
    {
        var function = (FormulaFunction)step.A;
        if (error.IsError)
            return error;
        if (parameter.IsError)
            return parameter;
        if (function is FormulaFunction.Count)
            return Slot.Of((decimal)count);
        if (hasOther)
            return Slot.Of(FormulaError.WrongType, step.Position);
        if (count == 0)
            return Slot.Null;
        var fault = FormulaError.None;
        decimal? result = function switch
        {
            FormulaFunction.Sum => Sum(out fault),
            FormulaFunction.Avg => Mean(out fault),
            FormulaFunction.Min => Extreme(-1),
            FormulaFunction.Max => Extreme(1),
            FormulaFunction.Median => Quantile(0.5m),
            FormulaFunction.PercentileCont => OfShare(parameter, out fault),
            FormulaFunction.Variance => Variance(1, out fault),
            FormulaFunction.Stddev or FormulaFunction.StddevSamp => Variance(1, out fault) is { } sample ? Arithmetic.SquareRoot(sample) : null,
            FormulaFunction.StddevPop => Variance(0, out fault) is { } whole ? Arithmetic.SquareRoot(whole) : null,
            _ => throw new ArgumentException("Not an aggregate.", nameof(step)),
        };
        return fault is not FormulaError.None ? Slot.Of(fault, step.Position) : result is { } number ? Slot.Of(number) : Slot.Null;
    }

    private decimal Sum(out FormulaError fault)
    {
        fault = Arithmetic.Sum(numbers.AsSpan(0, count), out var sum);
        return sum;
    }

    private decimal Mean(out FormulaError fault)
    {
        var sum = Sum(out fault);
        return fault is FormulaError.None ? sum / count : 0;
    }

    private decimal Extreme(int sign)
    {
        var extreme = numbers[0];
        for (var i = 1; i < count; i++)
        {
            if (numbers[i].CompareTo(extreme) * sign > 0)
                extreme = numbers[i];
        }

        return extreme;
    }

    private decimal? OfShare(in Slot share, out FormulaError fault)
    {
        fault = share switch
        {
            { IsNull: true } => FormulaError.None,
            { Type: not FormulaType.Number } => FormulaError.WrongType,
            { Number: < 0 or > 1 } => FormulaError.ShareDomain,
            _ => FormulaError.None,
        };
        return share.IsNull || fault is not FormulaError.None ? null : Quantile(share.Number);
    }

    /// <summary>By linear interpolation between the two values around (n − 1) × share: definition 7 of Hyndman and Fan (1996), that of spreadsheets and of SQL.</summary>
    private decimal Quantile(decimal share)
    {
        var sorted = numbers.AsSpan(0, count);
        sorted.Sort();
        var at = share * (count - 1);
        var low = (int)at;
        return low + 1 < count ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }

    /// <summary>The mean square of the gaps to the mean; with fewer values than the freedom lost plus one, none.</summary>
    /// <param name="freedom">1 for a sample (division by n − 1), 0 for a population.</param>
    /// <param name="fault">Overflow, or none.</param>
    private decimal? Variance(int freedom, out FormulaError fault)
    {
        var mean = Mean(out fault);
        var sum = 0m;
        for (var i = 0; i < count && fault is FormulaError.None; i++)
        {
            fault = Arithmetic.Multiply(numbers[i] - mean, numbers[i] - mean, out var square);
            if (fault is FormulaError.None)
                fault = Arithmetic.Add(sum, square, out sum);
        }

        return fault is FormulaError.None && count > freedom ? sum / (count - freedom) : null;
    }
}
