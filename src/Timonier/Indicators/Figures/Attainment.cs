// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>How far a figure has come from where it started to its target, or why that cannot be said.</summary>
/// <param name="Share">100 × (value − initial) / (target − initial), not bounded: below 0 is a step back, above 100 is beyond the target.</param>
/// <param name="Reason">Why there is none, in French; nothing when there is one.</param>
public sealed record Attainment(decimal? Share, string? Reason)
{
    /// <summary>The attainment of a value.</summary>
    public static Attainment Of(decimal? value, decimal? initial, decimal? target, Direction direction) => (value, initial, target) switch
    {
        (_, _, null) => new(null, "aucune cible"),
        (null, _, _) => new(null, "valeur manquante"),
        (_, null, _) => new(null, "valeur initiale inconnue"),
        var (v, i, t) when t == i => new(null, v == t ? "maintien\u00a0: cible égale à la valeur initiale, tenue" : "maintien\u00a0: cible égale à la valeur initiale, non tenue"),
        var (_, i, t) when direction is Direction.Up && t < i => new(null, "cible inférieure à la valeur initiale alors que la hausse est favorable"),
        var (_, i, t) when direction is Direction.Down && t > i => new(null, "cible supérieure à la valeur initiale alors que la baisse est favorable"),
        var (v, i, t) => new(100 * (v!.Value - i!.Value) / (t!.Value - i.Value), null),
    };
}
