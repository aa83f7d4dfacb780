// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;

namespace Timonier.Analysis.Methods;

/// <summary>What the methods of funnels share: their words and their columns.</summary>
internal static class FunnelText
{
    /// <summary>The output column of significance.</summary>
    public static MethodColumn Significance { get; } = new(
        "significance", ValueKind.Text,
        "`Low (0.001)`, `Low (0.025)`, `Not significant`, `High (0.025)`, `High (0.001)` ; probabilité laissée de ce côté, sans jugement de valeur");

    /// <summary>The four limits, for a declaration.</summary>
    /// <param name="meaning">What they limit, in French.</param>
    public static MethodColumn[] Limits(string meaning) =>
    [
        new("lower_2s_limit", ValueKind.Number, $"limite inférieure à 2,5 % {meaning}") { AlsoNamed = ["ll95"] },
        new("upper_2s_limit", ValueKind.Number, $"limite supérieure à 2,5 % {meaning}") { AlsoNamed = ["ul95"] },
        new("lower_3s_limit", ValueKind.Number, $"limite inférieure à 0,1 % {meaning}") { AlsoNamed = ["ll998"] },
        new("upper_3s_limit", ValueKind.Number, $"limite supérieure à 0,1 % {meaning}") { AlsoNamed = ["ul998"] },
    ];

    public static string Of(FunnelSignificance significance) => significance switch
    {
        FunnelSignificance.Unknown => "",
        FunnelSignificance.LowOuter => "Low (0.001)",
        FunnelSignificance.LowInner => "Low (0.025)",
        FunnelSignificance.Within => "Not significant",
        FunnelSignificance.HighInner => "High (0.025)",
        FunnelSignificance.HighOuter => "High (0.001)",
        FunnelSignificance.NotApplicable => "Not applicable for events less than 10 for dsrs",
    };

    /// <summary>Adds the four columns of limits.</summary>
    public static FunnelColumns Add(MethodOutput output) => new(
        output.Numbers("lower_2s_limit"), output.Numbers("upper_2s_limit"), output.Numbers("lower_3s_limit"), output.Numbers("upper_3s_limit"));
}
