// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Series;

namespace Timonier.Analysis.Methods;

/// <summary>Fills the columns of control charts, one segment at a time.</summary>
internal sealed class ControlChartWriter(MethodInput input, MethodOutput output)
{
    private readonly double[] segments = output.Numbers("rebase_group");
    private readonly double[] means = output.Numbers("mean");
    private readonly double[] lower = output.Numbers("lpl");
    private readonly double[] upper = output.Numbers("upl");
    private readonly double[] outside = output.Flags("outside");
    private readonly double[] close = output.Flags("close");
    private readonly double[] sides = output.Numbers("rel");
    private readonly string[] causes = output.Texts("special_cause");
    private readonly string[] types = output.Texts("point_type");
    private readonly string[] assurances = output.Texts("assurance");
    private readonly string[] reasons = output.Texts(NoAnswerText.Column);

    /// <summary>Writes the rows of a segment, in the order of time.</summary>
    public void Write(ReadOnlySpan<int> rows, int segment)
    {
        var y = input.Numbers("y");
        var values = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            (values[i], segments[rows[i]]) = (y[rows[i]], segment);
        }

        var first = rows[0];
        var baseline = input.Parameter("baseline").At(first);
        var screening = input.Parameter("screen").IsSetAt(first) ? RangeScreening.Once : RangeScreening.None;
        var limits = ControlLimits.Of(values, new(screening, double.IsNaN(baseline) ? null : (int)Math.Clamp(baseline, 1, int.MaxValue)));
        if (limits.Points < 2 || limits.Points < input.Parameter("min_points").At(first))
        {
            foreach (var row in rows)
            {
                reasons[row] = NoAnswerText.Of(NoAnswer.TooFewValues);
            }

            return;
        }

        var found = new SpecialCause[values.Length];
        ControlRules.Judge(values, limits, found);
        var assurance = Word(limits.AssuranceFor(input.Parameter("target").At(first)));
        var direction = Math.Sign(input.Parameter("improvement_direction").At(first));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            (means[row], lower[row], upper[row], assurances[row]) = (limits.Mean, limits.Lower, limits.Upper, assurance);
            if (double.IsNaN(values[i]))
            {
                reasons[row] = NoAnswerText.Of(NoAnswer.Missing);
                continue;
            }

            outside[row] = ControlRules.IsOutside(values[i], limits) ? 1 : 0;
            close[row] = ControlRules.IsNear(values[i], limits) ? 1 : 0;
            sides[row] = ControlRules.Side(values[i], limits);
            (causes[row], types[row]) = (Word(found[i]), Type(found[i], direction));
        }
    }

    private static string Word(SpecialCause cause) => cause switch
    {
        SpecialCause.CommonCause => "Common Cause",
        SpecialCause.AboveLimit => "Above UCL",
        SpecialCause.BelowLimit => "Below LCL",
        SpecialCause.Rising => "7 Point Trend (Increasing)",
        SpecialCause.Falling => "7 Point Trend (Decreasing)",
        SpecialCause.TwoOfThreeAbove => "2 in 3 Above CL",
        SpecialCause.TwoOfThreeBelow => "2 in 3 Below CL",
        SpecialCause.SevenAbove => "7 Points Above CL",
        SpecialCause.SevenBelow => "7 Points Below CL",
    };

    private static string Word(Assurance assurance) => assurance switch
    {
        Assurance.Unknown => "",
        Assurance.AlwaysBelow => "target_above_limits",
        Assurance.AlwaysAbove => "target_below_limits",
        Assurance.Inconsistent => "inconsistent",
    };

    private static string Type(SpecialCause cause, int direction)
    {
        var side = cause switch
        {
            SpecialCause.CommonCause => 0,
            SpecialCause.AboveLimit or SpecialCause.Rising or SpecialCause.TwoOfThreeAbove or SpecialCause.SevenAbove => 1,
            SpecialCause.BelowLimit or SpecialCause.Falling or SpecialCause.TwoOfThreeBelow or SpecialCause.SevenBelow => -1,
        };
        return side == 0 ? "common_cause"
            : direction == 0 ? side > 0 ? "special_cause_neutral_high" : "special_cause_neutral_low"
            : side * direction > 0 ? "special_cause_improvement"
            : "special_cause_concern";
    }
}
