// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>How large a demonstration is.</summary>
/// <param name="Structures">Structures in activity in the last year.</param>
/// <param name="Regions">INSEE codes of the régions served; empty for all.</param>
/// <param name="FirstYear">First year told.</param>
/// <param name="Indicators">Codes of the indicators told; empty for all.</param>
/// <param name="InYear">Indicators told by month or by quarter too, over the last two years.</param>
internal sealed record DemonstrationPlan(
    int Structures,
    IReadOnlyList<string> Regions,
    int FirstYear,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<string> InYear)
{
    private const int FullSize = 440;

    /// <summary>The network of full size, times a scale.</summary>
    public static DemonstrationPlan Full(double scale) => new(
        (int)Math.Round(FullSize * scale), [], Course.FirstYear, [], ["A02", "P06", "E02", "Q02"]);

    /// <summary>Forty structures of three régions (one overseas), twenty indicators, two years: for tests.</summary>
    public static DemonstrationPlan Small { get; } = new(
        40,
        ["04", "32", "53"],
        Course.LastYear - 1,
        ["C01", "C03", "C05", "C06", "C08", "C09", "C10", "A01", "A02", "A08", "R02", "P03", "P06", "E01", "E02", "E03", "F04", "RS01", "RS03", "Q02"],
        ["A02", "E02"]);
}
