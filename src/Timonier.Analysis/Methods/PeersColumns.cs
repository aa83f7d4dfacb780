// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Methods;

/// <summary>What the methods on comparable units share: their columns, put on a common scale.</summary>
internal static class PeersColumns
{
    private const int FewestUnits = 3;

    public static MethodParameter Scale { get; } = new(
        "scale", ValueKind.Choice, "mean", "mise à l’échelle : `mean` (moyenne et écart type), `median` (médiane et 1,4826 MAD) ou `none`")
    {
        Choices = ["mean", "median", "none"],
        IsPerRun = true,
    };

    /// <summary>Reads the columns of one group, on the scale asked.</summary>
    public static MethodFault? Read(MethodInput input, int group, out ModelRows rows, out Matrix points)
    {
        points = new Matrix(0, 0);
        if (ModelRows.Read(input, group, [], out rows) is { } fault)
        {
            return fault;
        }

        points = rows.Covariates();
        if (Check(rows) is { } tooFew)
        {
            return tooFew;
        }

        var scale = input.Parameter("scale").Constant;
        if (scale == "none")
        {
            return null;
        }

        var scores = scale == "mean" ? StandardScores.ByMean(points) : StandardScores.ByMedian(points);
        var still = Array.FindIndex(scores.Spreads, spread => !(spread > 0));
        points = scores.Values;
        return still < 0 ? null : scale == "mean" ? ModelFaults.Still(rows.Terms[still]) : ModelFaults.OutOfRange(
            rows.Terms[still], "que moins de la moitié des lignes aient la même valeur ; sinon « scale=mean »");
    }

    /// <summary>The fault of a group with too few units or no column.</summary>
    public static MethodFault? Check(ModelRows rows) =>
        rows.Terms.Length == 0 ? ModelFaults.SomeColumns("x") : rows.Count < FewestUnits ? ModelFaults.TooFewUnits(rows.Count, FewestUnits) : null;
}
