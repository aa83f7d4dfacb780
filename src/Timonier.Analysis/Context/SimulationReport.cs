// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The outcome of one simulated network.</summary>
/// <param name="Scores">One score a rule.</param>
/// <param name="RawError">Mean squared error of the raw gap to the national value as an estimate of the own effect.</param>
/// <param name="GapError">The same for the leave-one-out gap.</param>
/// <param name="ShrunkenError">The same for the shrunken gap.</param>
/// <param name="RawRankCorrelation">Mean over indicators of Spearman's correlation of the raw gap with the own effect.</param>
/// <param name="ShrunkenRankCorrelation">The same for the shrunken gap.</param>
/// <param name="Coverage">Share of own effects inside the 95 % interval of the shrunken gap.</param>
public sealed record SimulationReport(
    SimulationScore[] Scores,
    double RawError,
    double GapError,
    double ShrunkenError,
    double RawRankCorrelation,
    double ShrunkenRankCorrelation,
    double Coverage)
{
    /// <summary>The report as a table in Markdown, in English.</summary>
    public string ToTable()
    {
        var text = new System.Text.StringBuilder();
        text.Append("| rule | flagged | wrong sign among flags | trivial among flags | extremes found | corr. of flags with context |\n");
        text.Append("|---|---|---|---|---|---|\n");
        foreach (var score in Scores)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {score.Rule} | {score.Flagged:P1} | {score.WrongSign:P1} | {score.Trivial:P1} | {score.FoundExtremes:P1} | {score.ContextCorrelation:F2} |\n");
        }

        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nMean squared error: raw {RawError:F3}, leave-one-out gap {GapError:F3}, shrunken gap {ShrunkenError:F3}. Rank correlation with truth: raw {RawRankCorrelation:F2}, shrunken {ShrunkenRankCorrelation:F2}. Coverage of the 95 % interval: {Coverage:P1}.\n");
        return text.ToString();
    }
}
