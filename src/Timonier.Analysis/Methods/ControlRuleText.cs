// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Series;

namespace Timonier.Analysis.Methods;

/// <summary>The rules of control charts, each alone on a sequence written in one cell: for those who check them.</summary>
internal static class ControlRuleText
{
    /// <summary>Answers each row.</summary>
    public static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (rules, sequences) = (input.Texts("rule"), input.Texts("input"));
        var (flags, reasons) = (output.Texts("flags"), output.Texts(NoAnswerText.Column));
        for (var row = 0; row < rules.Length; row++)
        {
            flags[row] = Answer(rules[row].Trim(), sequences[row]) ?? "";
            reasons[row] = flags[row].Length > 0 ? "" : CellText.IsMissing(sequences[row]) ? NoAnswerText.Of(NoAnswer.Missing) : "règle inconnue ou suite illisible";
        }

        return null;
    }

    private static string? Answer(string rule, string text)
    {
        var parts = Array.ConvertAll(text.Split('|'), part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var values = new double[parts.Length][];
        for (var part = 0; part < parts.Length; part++)
        {
            values[part] = new double[parts[part].Length];
            for (var i = 0; i < parts[part].Length; i++)
            {
                if (!CellText.TryNumber(parts[part][i], out values[part][i]) || double.IsNaN(values[part][i]))
                {
                    return null;
                }
            }
        }

        var isPair = values.Length == 2 && values[0].Length == values[1].Length;
        return values[0].Length == 0 || (rule == "two_in_three" ? !isPair : values.Length != 1) ? null : rule switch
        {
            "seven_one_side" => Each(values[0], point => ControlRules.EndsRunOfSide(Sides(values[0]), point) ? 1 : 0),
            "part_of_seven" => Each(values[0], point => values[0].AsSpan(point, Math.Min(ControlRules.Run, values[0].Length - point)).ContainsAnyExcept(0) ? 1 : 0),
            "seven_trend" => Each(values[0], point => ControlRules.TrendEndingAt(values[0], point)),
            "two_in_three" => Each(values[0], point => ControlRules.IsTwoOfThree(Array.ConvertAll(values[0], flag => flag == 1), Sides(values[1]), point) ? 1 : 0),
            _ => null,
        };
    }

    private static int[] Sides(double[] values) => Array.ConvertAll(values, Math.Sign);

    private static string Each(double[] values, Func<int, int> answer) =>
        string.Join(' ', Enumerable.Range(0, values.Length).Select(point => answer(point).ToString(CultureInfo.InvariantCulture)));
}
