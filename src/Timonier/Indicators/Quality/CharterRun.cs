// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>Runs the rules of a charter over the observed figures of a network: the same figures give the same findings, in the same order.</summary>
/// <remarks>Pure. Lateness is no finding: it depends on the day, and is told by <see cref="DueFigures"/>.</remarks>
internal sealed class CharterRun(EntryCharter charter, CubeSnapshot cube, NetworkMap map, Catalogue catalogue)
{
    private readonly CharterRule[] rules = [.. charter.Rules];

    /// <summary>Grids of the indicators that others are compared with: built once for the whole run.</summary>
    private readonly ConcurrentDictionary<int, Lazy<FigureGrid>> compared = new();

    /// <summary>The findings about one indicator, in order.</summary>
    public Finding[] Judge(Indicator indicator)
    {
        var mine = Enumerable.Range(0, rules.Length).Where(r => BearsOn(rules[r], indicator)).ToList();
        if (mine.Count == 0 || cube.YearsOf(indicator.Id, Aspect.Observed).Length == 0)
            return [];
        var grid = new FigureGrid(indicator, cube);
        var found = new List<Finding>();
        foreach (var rule in mine)
            Judge(rule, grid, found);
        found.Sort(Finding.Order);
        return [.. found];
    }

    /// <summary>The indicators whose figures decide of those of one: itself, and those that its rules compare it with.</summary>
    public IEnumerable<Indicator> LookedAt(Indicator indicator) => rules
        .Where(r => BearsOn(r, indicator))
        .SelectMany(r => r.Parts.Append(r.Other))
        .Select(code => catalogue.ByCode(code)).OfType<Indicator>()
        .Prepend(indicator).Distinct();

    private FigureGrid ComparedWith(Indicator indicator) => compared.GetOrAdd(indicator.Id.Value, _ => new(() => new(indicator, cube))).Value;

    /// <summary>True when a rule bears on an indicator; those of all bear on what units report, never on context.</summary>
    public static bool BearsOn(CharterRule rule, Indicator indicator) => rule.BearsOnAll
        ? indicator.Current.Role is not IndicatorRole.Context
        : rule.Indicators.Contains(indicator.Code, StringComparer.OrdinalIgnoreCase);

    private void Judge(int index, FigureGrid grid, List<Finding> found)
    {
        var rule = rules[index];
        switch (rule.Kind)
        {
            case CharterRuleKind.Bounds:
                FigureRulesOfOne.Bounds(rule, grid, Take);
                break;
            case CharterRuleKind.Break:
                FigureRulesOfOne.Break(rule, grid, Take);
                break;
            case CharterRuleKind.Duplicate:
                FigureRulesOfOne.Duplicate(rule, grid, Take);
                break;
            case CharterRuleKind.OwnHistory:
                OutlierRules.OwnHistory(rule, grid, Take);
                break;
            case CharterRuleKind.Peers:
                OutlierRules.Peers(rule, grid, map, Take);
                break;
            case CharterRuleKind.Sum or CharterRuleKind.Pair or CharterRuleKind.UnknownOutcomes:
                new PairRules(rule, code => catalogue.ByCode(code) is { } other ? ComparedWith(other) : null).Judge(grid, Take);
                break;
            case CharterRuleKind.Late:
                break;
        }

        void Take(in Cell cell, Period period, in Gap gap)
        {
            if (period.FilingYear >= (rule.Since ?? charter.Since ?? 0))
                found.Add(new(index, cell.Key.Unit, grid.Indicator.Id.Value, period.Code, gap.Found, gap.Low, gap.High, gap.Print));
        }
    }
}
