// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>Statistical secrecy over one panel: small counts are hidden, then enough others that no total gives them back.</summary>
/// <remarks>
/// Primary: a figure one of whose counts is from 1 to the threshold less one. Secondary: where a shown total has exactly one hidden part, the smallest other part
/// is hidden too, down to its own parts; where there is no other part, the total itself is. What is hidden does not depend on the reader;
/// a unit sees its own figure all the same (<see cref="Panel.Read"/>).
/// </remarks>
internal static class Secrecy
{
    public static void Hide(Entry[] entries, TreeOnDay tree, SecrecyRule rule)
    {
        for (var slot = 0; slot < entries.Length; slot++)
            entries[slot].IsHidden |= entries[slot] is { HasFigure: true } or { State: ValueState.Locked } && IsSmall(entries[slot], rule);
        for (var i = tree.Order.Count - 1; i >= 0; i--)
            Protect(entries, tree, tree.Order[i]);
    }

    private static bool IsSmall(in Entry entry, SecrecyRule rule) => rule.Kind switch
    {
        IndicatorKind.Count => IsSmall(entry.Value, rule.SecretBelow),
        IndicatorKind.Proportion or IndicatorKind.Rate => IsSmall(entry.Numerator, rule.SecretBelow) || IsSmall(entry.Denominator, rule.SecretBelow),
        IndicatorKind.Mean => IsSmall(entry.Denominator, rule.SecretBelow),
        IndicatorKind.AmountRatio or IndicatorKind.YesNo => false,
    };

    private static bool IsSmall(decimal? count, int secretBelow) => count is > 0 && count < secretBelow;

    private static void Protect(Entry[] entries, TreeOnDay tree, int parent)
    {
        if (!entries[parent].HasFigure || entries[parent].IsHidden)
            return;
        var (hidden, smallest) = (0, -1);
        foreach (var child in tree.ChildrenOf(parent))
        {
            if (!entries[child].HasFigure)
                continue;
            if (entries[child].IsHidden)
                hidden++;
            else if (smallest < 0 || SizeOf(entries[child]) < SizeOf(entries[smallest]))
                smallest = child;
        }

        if (hidden != 1)
            return;
        if (smallest < 0)
            entries[parent].IsHidden = true;
        else
            HideDown(entries, tree, smallest);
    }

    /// <summary>Hides a figure and, so that its parts do not give it back, its smallest part.</summary>
    private static void HideDown(Entry[] entries, TreeOnDay tree, int slot)
    {
        entries[slot].IsHidden = true;
        var smallest = -1;
        foreach (var child in tree.ChildrenOf(slot))
        {
            if (!entries[child].HasFigure)
                continue;
            if (entries[child].IsHidden)
                return;
            if (smallest < 0 || SizeOf(entries[child]) < SizeOf(entries[smallest]))
                smallest = child;
        }

        if (smallest >= 0)
            HideDown(entries, tree, smallest);
    }

    private static decimal SizeOf(in Entry entry) => entry.Denominator ?? entry.Value ?? 0;
}
