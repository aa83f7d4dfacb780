// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Figures;

/// <summary>How far a figure has come towards its target, or why that cannot be said.</summary>
/// <param name="Share">In per cent, by the rule of the definition.</param>
/// <param name="Reason">Why there is none, in French; nothing when there is one.</param>
public sealed record Attainment(decimal? Share, string? Reason)
{
    private const int Decimals = 2;

    /// <summary>The attainment of a value, by the rule and the direction of its definition.</summary>
    public static Attainment Of(Definition definition, decimal? value, decimal? initial, decimal? target) => (definition.Attainment, value, initial, target) switch
    {
        (_, _, _, null) => No("aucune cible"),
        (_, null, _, _) => No("valeur manquante"),
        (AttainmentRule.RatioToTarget, { } v, _, { } t) => Ratio(v, t, definition.Direction),
        (_, _, null, _) => No("valeur initiale inconnue"),
        (AttainmentRule.BoundedShare, { } v, { } i, { } t) => Bounded(v, i, t, definition.Direction),
        (_, { } v, { } i, { } t) => Way(v, i, t, definition.Direction),
    };

    /// <summary>The attainment of a figure: none where it is secret, locked, not applicable or not computed, nor where a number rests on a part of its units, whereas its target is that of all.</summary>
    public static Attainment Of(Definition definition, Figure value, Figure initial, Figure target) => value switch
    {
        _ when !target.IsReadable => Of(definition, value.Value, initial.Value, null),
        { State: ValueState.Suppressed } => No("valeur secrète"),
        { State: ValueState.Locked } => No("valeur verrouillée"),
        { State: ValueState.NotApplicable } => No("valeur sans objet"),
        { Reason: { } reason } => No($"valeur non calculée, parce que {reason}"),
        { Coverage: { IsFull: false } coverage } when definition.Kind is IndicatorKind.Count or IndicatorKind.YesNo =>
            No($"valeur connue pour {FrenchNumbers.Count(coverage.Known, "structure", "structures")} sur {FrenchNumbers.Format(coverage.Expected)}, alors que la cible porte sur toutes"),
        _ => Of(definition, value.Value, initial.Value, target.Value),
    };

    private static Attainment No(string reason) => new(null, reason);

    private static Attainment Way(decimal value, decimal initial, decimal target, Direction direction) => direction switch
    {
        Direction.None => No("sans sens de lecture\u00a0: une cible se lit, son atteinte ne se juge pas"),
        Direction.Range => No("les deux extrêmes se discutent\u00a0: une cible se lit, son atteinte ne se juge pas"),
        _ when target == initial => No((direction is Direction.Up ? value >= target : value <= target)
            ? "maintien\u00a0: cible égale à la valeur initiale, tenue"
            : "maintien\u00a0: cible égale à la valeur initiale, non tenue"),
        Direction.Up when target < initial => No("cible inférieure à la valeur initiale alors que la hausse est favorable"),
        Direction.Down when target > initial => No("cible supérieure à la valeur initiale alors que la baisse est favorable"),
        _ => new(100 * (value - initial) / (target - initial), null),
    };

    private static Attainment Bounded(decimal value, decimal initial, decimal target, Direction direction) => direction switch
    {
        Direction.Range => No("les deux extrêmes se discutent\u00a0: une cible se lit, son atteinte ne se juge pas"),
        Direction.Down when initial <= target => new(value <= target ? 100 : 0, null),
        Direction.Up or Direction.None when initial >= target => new(value >= target ? 100 : 0, null),
        _ => new(Math.Clamp(Math.Round(100 * (value - initial) / (target - initial), Decimals, MidpointRounding.AwayFromZero), 0, 100), null),
    };

    private static Attainment Ratio(decimal value, decimal target, Direction direction) => direction switch
    {
        Direction.Down => No("la baisse est favorable\u00a0: le rapport de la valeur à la cible ne dit pas son atteinte"),
        Direction.Range => No("les deux extrêmes se discutent\u00a0: une cible se lit, son atteinte ne se juge pas"),
        Direction.None => No("sans sens de lecture\u00a0: une cible se lit, son atteinte ne se juge pas"),
        _ when target == 0 => No("cible nulle\u00a0: le rapport à la cible n’existe pas"),
        _ when target < 0 => No("cible négative\u00a0: le rapport à la cible n’a pas de sens"),
        _ => new(Math.Min(100, Math.Round(100 * value / target, Decimals, MidpointRounding.ToZero)), null),
    };
}
