// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>The columns of limits of a result: one pair, or one pair for each level set for the run.</summary>
/// <remarks>One level gives <c>lowercl</c> and <c>uppercl</c>; several give <c>lower95_0cl</c>, <c>upper95_0cl</c>, <c>lower99_8cl</c>...</remarks>
internal sealed class LimitColumns
{
    private readonly ParameterValue parameter;
    private readonly ConfidenceLevel[] levels;

    private LimitColumns(ParameterValue parameter, MethodOutput output)
    {
        this.parameter = parameter;
        levels = new ConfidenceLevel[parameter.IsPerRow ? 0 : parameter.Constants.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = new ConfidenceLevel(parameter.Constants[i]);
        }

        Count = Math.Max(1, levels.Length);
        (Lower, Upper) = (new double[Count][], new double[Count][]);
        for (var i = 0; i < Count; i++)
        {
            var label = Count == 1 ? "" : LabelOf(levels[i]);
            Lower[i] = output.Numbers($"lower{label}cl");
            Upper[i] = output.Numbers($"upper{label}cl");
        }
    }

    /// <summary>The parameter, for a declaration: two levels unless set otherwise.</summary>
    public static MethodParameter Parameter { get; } = new(
        "conf", ValueKind.Confidences, "0.95;0.998", "niveau(x) de confiance des bornes, en part ou en pourcentage, séparés par des points-virgules")
    {
        AlsoNamed = ["confidence"],
    };

    /// <summary>Number of pairs.</summary>
    public int Count { get; }

    /// <summary>Lower limits, by pair then row.</summary>
    public double[][] Lower { get; }

    /// <summary>Upper limits, by pair then row.</summary>
    public double[][] Upper { get; }

    /// <summary>The columns, for a declaration.</summary>
    /// <param name="meaning">What they limit, in French.</param>
    /// <param name="lowerNames">Other names of the lower limit.</param>
    /// <param name="upperNames">Other names of the upper limit.</param>
    public static MethodColumn[] Declarations(string meaning, string[] lowerNames, string[] upperNames) =>
    [
        new("lowercl", ValueKind.Number, $"borne inférieure {meaning}, pour un seul niveau de confiance") { AlsoNamed = lowerNames },
        new("uppercl", ValueKind.Number, $"borne supérieure {meaning}, pour un seul niveau de confiance") { AlsoNamed = upperNames },
        new("lower{conf}cl", ValueKind.Number, $"borne inférieure {meaning}, pour chaque niveau : `lower95_0cl`, `lower99_8cl`…"),
        new("upper{conf}cl", ValueKind.Number, $"borne supérieure {meaning}, pour chaque niveau : `upper95_0cl`, `upper99_8cl`…"),
    ];

    /// <summary>Adds the columns to a result.</summary>
    public static LimitColumns Add(MethodInput input, MethodOutput output) => new(input.Parameter(Parameter.Name), output);

    /// <summary>The level of a pair; false when the table does not say it for that row.</summary>
    public bool TryLevel(int pair, int row, out ConfidenceLevel level)
    {
        if (!parameter.IsPerRow)
        {
            level = levels.Length == 0 ? default : levels[pair];
            return levels.Length > 0;
        }

        var share = parameter.At(row);
        level = double.IsNaN(share) ? default : new ConfidenceLevel(share);
        return !double.IsNaN(share);
    }

    /// <summary>Computes every limit of a row of the result.</summary>
    /// <param name="row">Row of the result.</param>
    /// <param name="source">Row of the table that may give the level.</param>
    /// <param name="state">What the interval is computed from.</param>
    /// <param name="interval">The interval at a level; a static function, so that nothing is allocated.</param>
    /// <returns>The first reason for which a limit is missing.</returns>
    public NoAnswer Fill<T>(int row, int source, T state, Func<T, ConfidenceLevel, Interval> interval)
    {
        var reason = NoAnswer.None;
        for (var pair = 0; pair < Count; pair++)
        {
            var limits = TryLevel(pair, source, out var level) ? interval(state, level) : Interval.None(NoAnswer.Missing);
            (Lower[pair][row], Upper[pair][row]) = (limits.Lower, limits.Upper);
            reason = reason is NoAnswer.None ? limits.Reason : reason;
        }

        return reason;
    }

    private static string LabelOf(ConfidenceLevel level) =>
        (level.Share * 100).ToString("F1", CultureInfo.InvariantCulture).Replace('.', '_');
}
