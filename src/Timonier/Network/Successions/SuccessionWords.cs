// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network.Successions;

/// <summary>Successions in French.</summary>
public static class SuccessionWords
{
    /// <summary>The kind as a noun.</summary>
    public static string Of(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "fusion",
        SuccessionKind.Split => "scission",
        SuccessionKind.Mixed => "recomposition",
        SuccessionKind.Transfer => "transfert d’activité",
        SuccessionKind.Rename => "changement de nom",
        SuccessionKind.Closing => "fermeture",
    };

    /// <summary>What became of a unit that ended: « fusionnée dans », « partagée entre », « fermée ».</summary>
    public static string Became(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "fusionnée",
        SuccessionKind.Split => "scindée",
        SuccessionKind.Mixed => "recomposée",
        SuccessionKind.Closing => "fermée",
        SuccessionKind.Transfer or SuccessionKind.Rename => "modifiée",
    };

    /// <summary>A share as a percentage, without useless decimals: « 40 % », « 33,3333 % ».</summary>
    public static string Percent(decimal share)
    {
        var percent = share * 100;
        var decimals = 0;
        while (decimals < 4 && decimal.Round(percent, decimals) != percent)
            decimals++;
        return FrenchNumbers.WithUnit(percent, decimals, "%");
    }

    /// <summary>« 40 % de Rennes Sud » ; the whole of a unit is its name alone.</summary>
    public static string Of(Origin origin, string name) => origin.Share == 1 ? name : $"{Percent(origin.Share)} de {name}";

    /// <summary>What an order of that kind holds.</summary>
    internal static string Expected(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "une fusion réunit au moins deux structures en une seule",
        SuccessionKind.Split => "une scission partage une structure entre deux autres au moins",
        SuccessionKind.Mixed => "une recomposition va de deux structures au moins à deux autres au moins",
        SuccessionKind.Transfer => "un transfert va d’une structure à une autre qui existe déjà, pour une part de plus de 0 et de moins de 100\u00a0%",
        SuccessionKind.Rename => "un changement de nom concerne une structure, et donne le nouveau nom",
        SuccessionKind.Closing => "une fermeture concerne une structure au moins, et ne nomme pas de successeur",
    };
}
