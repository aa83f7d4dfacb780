// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The target of one territory beside the sum of those below it.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Own">The target given for it; missing when none was.</param>
/// <param name="Sum">The sum of the targets of the units directly below it, theirs or that of their own units; with how many units it rests on.</param>
public sealed record CoherenceRow(Unit Territory, UnitKind Kind, Figure Own, Figure Sum)
{
    /// <summary>Sum less own target; nothing when one of them lacks or the sum is partial.</summary>
    public decimal? Gap => Own.IsReadable && Sum is { IsReadable: true, Coverage: null or { IsFull: true } } ? Sum.Value - Own.Value : null;

    /// <summary>The comparison in French.</summary>
    /// <param name="definition">The definition, for decimals and for whether targets add up.</param>
    public string InWords(Definition definition) => (Own.IsReadable, Sum.IsReadable) switch
    {
        _ when Own.State is ValueState.Suppressed || Sum.State is ValueState.Suppressed => "secret\u00a0: un petit effectif ne se compare pas",
        _ when !definition.AddsOverUnits => "ne s’additionne pas\u00a0: les cibles se lisent côte à côte",
        (true, false) => Sum.Coverage is null ? "aucune cible en dessous" : "les cibles en dessous ne s’additionnent pas\u00a0: leurs effectifs manquent",
        (false, true) when Sum.Coverage is { IsFull: false } partial => $"pas de cible à ce niveau\u202f; {Partial(partial)}",
        (false, true) => "pas de cible à ce niveau\u00a0: la somme en tient lieu",
        (false, false) => "pas de cible à ce niveau, et aucune somme possible",
        _ when Sum.Coverage is { IsFull: false } partial => Partial(partial),
        _ => Gap switch
        {
            0 => "les deux s’accordent",
            > 0 => $"la somme dépasse la cible de {Amount(definition)}",
            _ => $"il manque {Amount(definition)} pour atteindre la cible",
        },
    };

    private string Amount(Definition definition) => FrenchNumbers.Format(Math.Abs(Gap!.Value), definition.Decimals);

    private static string Partial(Coverage coverage) => $"somme partielle\u00a0: {FrenchNumbers.Count(coverage.Known, "structure a", "structures ont")} une cible sur {FrenchNumbers.Format(coverage.Expected)}";
}
