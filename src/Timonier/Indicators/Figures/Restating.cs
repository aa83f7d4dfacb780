// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;
using Timonier.Network.Successions;

namespace Timonier.Indicators.Figures;

/// <summary>Makes comparable figures: the rule that pages disclose.</summary>
/// <remarks>
/// Counts are summed by shares; ratios by numerators and denominators, never means of rates; a mean told with its denominator is weighed by it.
/// Nothing is made of an indicator that does not add up over units, of two definitions, of a period that a succession cuts and of which both sides tell,
/// nor while one origin is missing, secret or outside the reader's perimeter.
/// </remarks>
internal static class Restating
{
    public static Restatement Of(NetworkReading reading, UnitId unit, Indicator indicator, Period period)
    {
        var panel = reading.PanelOf(indicator, Aspect.Observed, period);
        var map = reading.Map;
        var own = reading.Read(panel, map.SlotOf(unit), period);
        bool IsTold(UnitId u) => map.SlotOf(u) is >= 0 and var slot && panel[slot] is { IsTold: true, State: not (ValueState.Missing or ValueState.NotApplicable) };
        var origins = map.Lineage.OriginsOf(unit, period.Start, reading.Actor.Day, IsTold);
        if (origins is [{ Share: 1 } only] && only.Unit == unit)
            return new(own, own, origins, Untouched(map, unit, period, IsTold));
        string Refused(string why) => $"Non comparable\u00a0: {why}.";
        Restatement Without(string why) => new(own, Figure.Nothing, origins, Refused(why));
        if (origins.FirstOrDefault(o => !reading.Readable.Holds(map.SlotOf(o.Unit))) is { Share: > 0 } hidden)
            return Without(reading.Visible.Holds(map.SlotOf(hidden.Unit)) ? $"vos mandats ne couvrent pas {map[hidden.Unit].NameOn(period.End)}" : "vos mandats ne couvrent pas toutes les structures d’origine");
        if (Cut(map, unit, period, IsTold) is { } cut)
            return Without(cut);
        if (origins.Count > 1 || origins[0].Share != 1)
        {
            if (!panel.Definition.AddsOverUnits)
                return Without("cet indicateur ne s’additionne pas d’une structure à l’autre");
            if (panel.Definition.Kind is IndicatorKind.YesNo)
                return Without("une réponse par oui ou non ne s’additionne pas");
        }

        return Sum(reading, (panel, period), origins, own);
    }

    private static Restatement Sum(NetworkReading reading, (Panel Panel, Period Period) about, IReadOnlyList<Origin> origins, Figure own)
    {
        var (panel, map) = (about.Panel, reading.Map);
        string NameOf(Origin origin) => map[origin.Unit].NameOn(about.Period.End);
        Restatement Without(string why) => new(own, Figure.Nothing, origins, $"Non comparable\u00a0: {why}.");
        var sum = new RestatedSum(panel.Definition);
        foreach (var origin in origins)
        {
            var figure = reading.Read(panel, map.SlotOf(origin.Unit), about.Period);
            if (figure.State is ValueState.NotApplicable)
                continue;
            if (figure.State is ValueState.Suppressed)
                return new(own, Figure.Secret, origins, $"Secret\u00a0: la valeur de {NameOf(origin)} est protégée.");
            if (figure.State is not ValueState.Present)
                return Without($"aucune valeur pour {NameOf(origin)}");
            if (sum.Add(figure, origin.Share) is { } why)
                return Without(string.Format(System.Globalization.CultureInfo.InvariantCulture, why, NameOf(origin)));
        }

        return sum.Close() is { } made
            ? new(own, made, origins, Note(panel.Definition, origins, NameOf))
            : Without("sans objet pour toutes les structures d’origine");
    }

    private static string Note(Definition definition, IReadOnlyList<Origin> origins, Func<Origin, string> nameOf)
    {
        var names = string.Join(" + ", origins.Select(o => SuccessionWords.Of(o, nameOf(o))));
        var estimated = origins.Any(o => o.Share != 1) ? " Estimation\u00a0: les parts sont supposées constantes." : "";
        if (origins is [{ Share: 1 }])
            return $"Valeur de {names}.{estimated}";
        return definition.Kind is IndicatorKind.Count ? $"Somme\u00a0: {names}.{estimated}" : $"Numérateurs et dénominateurs additionnés\u00a0: {names}.{estimated}";
    }

    /// <summary>What must be said of a figure that rests on the unit alone: nothing, or that a source told it before the unit began.</summary>
    private static string Untouched(NetworkMap map, UnitId unit, Period period, Func<UnitId, bool> isTold) =>
        map.Lineage.Of(unit).Any(s => s.Begins(unit) && s.On > period.Start) && isTold(unit)
            ? "Valeur donnée par la source sous le nom d’aujourd’hui, pour une période commencée avant\u00a0: prise telle quelle."
            : "";

    /// <summary>A succession within the period, of which both sides tell: whether they overlap is not known.</summary>
    private static string? Cut(NetworkMap map, UnitId unit, Period period, Func<UnitId, bool> isTold)
    {
        foreach (var succession in map.Lineage.Of(unit).Where(s => s.On > period.Start && s.On <= period.End && s.Kind is not SuccessionKind.Rename))
        {
            var isBothTold = succession.Kind is SuccessionKind.Transfer
                || (succession.Successors.Any(isTold) && succession.Predecessors.Any(p => isTold(p) && succession.Ends(p)));
            if (isBothTold)
                return $"la période est coupée par la {SuccessionWords.Of(succession.Kind)} du {Foundation.FrenchDates.Day(succession.On)}, et rien ne dit à quels jours se rapporte chaque valeur";
        }

        return null;
    }
}
