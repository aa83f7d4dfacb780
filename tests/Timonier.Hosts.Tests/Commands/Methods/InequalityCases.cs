// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>How the reference of the indices of inequality is replayed: one case for each of its descriptions.</summary>
internal static class InequalityCases
{
    private const string Places = "TestDescription Area Grouping1 Grouping2";
    private const string Points = "sii rii";
    private const string FirstLimits = "sii_lowercl_1 sii_uppercl_1 rii_lowercl_1 rii_uppercl_1";
    private const string SecondLimits = "sii_lowercl_2 sii_uppercl_2 rii_lowercl_2 rii_uppercl_2";

    public static IEnumerable<VectorCase> All =>
    [
        .. Both("default (e.g. life expectancy) - default parameters", "", Points, FirstLimits),
        new("sii_rii.csv", "sii-rii", FirstLimits, 0.03) { Keys = Places, Rows = Described("default - testing 10,000 repetitions", isFirstOnly: false) },
        .. Both("rate (e.g. infant mortality) - default parameters", "", Points, FirstLimits),
        .. Both("proportion - testing multiplier (x 100)", "multiplier=100", Points, FirstLimits),
        .. Both("default (e.g. life expectancy) - intercept", "", Points + " Intercept", FirstLimits),
        .. Both("proportion (e.g. child obesity) - intercept", "", Points + " Intercept", FirstLimits),
        .. Both("proportion (e.g. child obesity) - logit transform with intercept", "transform=TRUE", Points + " Intercept", FirstLimits),
        .. Both("rate (e.g. infant mortality) - log transform with multiple Cis (95 and 98)", "transform=TRUE conf=95;98", Points, $"{FirstLimits} {SecondLimits}"),
        .. Both("rate (e.g. infant mortality) - log transform with 98% CI", "transform=TRUE conf=98", Points + " Intercept", FirstLimits),
        .. Both("proportion (e.g. child obesity) - logit transform without rii", "transform=TRUE", "sii Intercept", "sii_lowercl_1 sii_uppercl_1"),
        .. Both("proportion (e.g. child obesity) - logit transform with 95% and 98% cis", "transform=TRUE conf=95;98", Points, $"{FirstLimits} {SecondLimits}"),
        new("sii_rii.csv", "sii-rii", Points, 0) { Keys = Places, Rows = Described("error handling - negative populations", isFirstOnly: true) },
        new("sii_rii.csv", "sii-rii", Points, 0) { Keys = Places, Rows = Described("error handling - missing confidence limits and se", isFirstOnly: true) },
    ];

    // Limits come from 100,000 draws: both sides are within a few thousandths of what infinitely many would give; three times more with 10,000.
    private static IEnumerable<VectorCase> Both(string description, string settings, string points, string limits) =>
    [
        new("sii_rii.csv", "sii-rii", points, 1e-9) { Settings = settings, Keys = Places, Rows = Described(description, isFirstOnly: false) },
        new("sii_rii.csv", "sii-rii", limits, 0.01) { Settings = settings, Keys = Places, Rows = Described(description, isFirstOnly: false) },
    ];

    // The reference writes an answer on one row of each group.
    private static Func<VectorFile, int, bool> Described(string description, bool isFirstOnly) => (file, row) =>
        file.Text(row, "TestDescription") == description && (isFirstOnly ? file.Text(row, "Quantile") == "1" : file.Text(row, "sii").Length > 0);
}
