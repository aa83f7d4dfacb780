// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Methods;

/// <summary>What the methods on comparable units share: their columns, put on a common scale.</summary>
internal static class PeersColumns
{
    public static MethodParameter Scale { get; } = new(
        "scale", ValueKind.Choice, "mean", "mise à l’échelle : `mean` (moyenne et écart type), `median` (médiane et 1,4826 MAD) ou `none`")
    {
        Choices = ["mean", "median", "none"],
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
        if (rows.Count < 3 || points.Columns == 0)
        {
            return ModelFaults.TooFewRows(rows.Count, points.Columns);
        }

        var scale = input.Parameter("scale").Constant;
        if (scale == "none")
        {
            return null;
        }

        var scores = scale == "mean" ? StandardScores.ByMean(points) : StandardScores.ByMedian(points);
        var still = Array.FindIndex(scores.Spreads, spread => !(spread > 0));
        points = scores.Values;
        return still < 0 ? null : ModelFaults.OutOfRange(rows.Terms[still], "une colonne qui varie");
    }
}
