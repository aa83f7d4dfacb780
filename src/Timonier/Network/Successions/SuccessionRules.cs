// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network.Successions;

/// <summary>What a succession must hold.</summary>
internal static class SuccessionRules
{
    /// <summary>The refusal of an order for its own form, or nothing.</summary>
    public static Refusal? Refuse(SuccessionOrder order)
    {
        if (order.Reason.Trim().Length == 0)
            return NetworkRefusals.SuccessionReason;
        if (order.On <= DateOnly.MinValue)
            return NetworkRefusals.SuccessionDay;
        var before = order.Parts.Select(p => p.From).Distinct().Count();
        var after = order.Parts.Select(p => p.To).OfType<UnitCode>().Distinct().Count();
        if (order.Parts.GroupBy(p => (p.From, p.To)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return NetworkRefusals.SuccessionTwice.With(twice.Key.From, twice.Key.To?.ToString() ?? "");
        if (Form(order.Kind, before, after, order) is { } form)
            return form;
        if (order.New.FirstOrDefault(n => n.Code.Code.Trim().Length == 0 || n.Code.Scheme.Trim().Length == 0) is not null)
            return NetworkRefusals.SuccessorCode;
        if (order.New.FirstOrDefault(n => n.Name.Trim().Length == 0) is { } nameless)
            return NetworkRefusals.SuccessorName.With(nameless.Code);
        return Shares(order);
    }

    /// <summary>The refusal of a succession in its network, or nothing: somebody has ended already, or would follow himself.</summary>
    public static Refusal? Refuse(NetworkMap map, Succession succession)
    {
        var eve = succession.On.AddDays(-1);
        foreach (var unit in succession.Predecessors.Concat(succession.Successors.Where(u => !succession.Begins(u))).Distinct())
        {
            if (map.SlotOf(unit) < 0)
                continue;
            if (map.Lineage.EndOf(unit) is { } end)
                return NetworkRefusals.AlreadyFollowed.With(map[unit].NameOn(eve), FrenchDates.Day(end.On));
            if (!map[unit].CountsOn(eve))
                return NetworkRefusals.UnitEnded.With(map[unit].NameOn(eve), FrenchDates.Day(eve));
            if (map.Lineage.Of(unit).FirstOrDefault(s => s.Begins(unit) && s.On >= succession.On) is { } birth)
                return NetworkRefusals.NotBegun.With(map[unit].NameOn(succession.On), FrenchDates.Day(birth.On));
        }

        foreach (var unit in succession.Successors.Where(u => succession.Begins(u) && map.SlotOf(u) >= 0 && !map[u].IsSetAsideOn(succession.On)))
        {
            if (map[unit].Facts.GetValueOrDefault(Unit.KindAttribute)?.Entries is [var first, ..] && first.From > DateOnly.MinValue && first.From < succession.On)
                return NetworkRefusals.SuccessorExists.With(map[unit].NameOn(eve), map[unit].MainCode, FrenchDates.Day(first.From));
        }

        foreach (var part in succession.Parts)
        {
            if (part.To is { } to && succession.Begins(to) && map.Lineage.FindPath(to, part.From) is { } path)
                return NetworkRefusals.SuccessionCycle.With(string.Join(" → ", path.Prepend(part.From).Select(u => map[u].NameOn(eve))));
        }

        return null;
    }

    private static Refusal? Form(SuccessionKind kind, int before, int after, SuccessionOrder order)
    {
        var ok = kind switch
        {
            SuccessionKind.Merge => before >= 2 && after == 1,
            SuccessionKind.Split => before == 1 && after >= 2,
            SuccessionKind.Mixed => before >= 2 && after >= 2,
            SuccessionKind.Transfer => before == 1 && after >= 1 && order.Parts.All(p => p.To is { } to && to != p.From && p.Share is > 0 and < 1) && order.New.Count == 0,
            SuccessionKind.Rename => before == 1 && after == 0 && order.Name.Trim().Length > 0,
            SuccessionKind.Closing => before >= 1 && after == 0,
        };
        return ok ? null : NetworkRefusals.SuccessionForm.With(SuccessionWords.Expected(kind));
    }

    private static Refusal? Shares(SuccessionOrder order)
    {
        foreach (var part in order.Parts)
        {
            if (part.Share is { } share && (share <= 0 || share > 1 || decimal.Round(share, SuccessionEditor.ShareDecimals) != share))
                return NetworkRefusals.ShareForm.With(share.ToString(System.Globalization.CultureInfo.GetCultureInfo("fr-FR")));
        }

        if (order.Kind is SuccessionKind.Rename or SuccessionKind.Closing)
            return null;
        foreach (var from in order.Parts.GroupBy(p => p.From))
        {
            var sum = from.Sum(p => p.Share ?? 1);
            var isWrong = order.Kind is SuccessionKind.Transfer ? sum >= 1 : sum > 1 || (sum < 1 && !order.IsPartial);
            if (isWrong)
                return (order.Kind is SuccessionKind.Transfer ? NetworkRefusals.TransferOfAll : NetworkRefusals.ShareSum).With(from.Key, Percent(sum), Percent(1 - sum));
        }

        return null;
    }

    private static string Percent(decimal share) => SuccessionWords.Percent(share);
}
