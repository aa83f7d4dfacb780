// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Network.Successions;
using Timonier.Network.Views;

namespace Timonier.Web.Pages.Structures;

/// <summary>What pages say of structures and their successions.</summary>
internal static class StructureWords
{
    /// <summary>Words of an address for the kinds of succession that a form offers.</summary>
    public static readonly IReadOnlyList<(string Word, SuccessionKind Kind, string Verb)> Offered =
    [
        ("fusion", SuccessionKind.Merge, "Fusionner"),
        ("scission", SuccessionKind.Split, "Scinder"),
        ("transfert", SuccessionKind.Transfer, "Transférer une part"),
        ("nom", SuccessionKind.Rename, "Changer le nom"),
        ("fermeture", SuccessionKind.Closing, "Fermer"),
    ];

    /// <summary>The kind of a word of an address; a merge when it means nothing.</summary>
    public static SuccessionKind Kind(string? word) => Offered.FirstOrDefault(o => o.Word == word) is { Word: not null } known ? known.Kind : SuccessionKind.Merge;

    /// <summary>The word of a kind in an address.</summary>
    public static string Word(SuccessionKind kind) => Offered.FirstOrDefault(o => o.Kind == kind).Word ?? "fusion";

    /// <summary>A state in words.</summary>
    public static string Of(UnitState state) => state switch
    {
        UnitState.Held => "en activité",
        UnitState.Ended => "terminée",
        UnitState.SetAside => "mise de côté",
    };

    /// <summary>A state asked for by an address.</summary>
    public static UnitState? State(string? word) => word switch
    {
        "en-activite" => UnitState.Held,
        "terminees" => UnitState.Ended,
        "mises-de-cote" => UnitState.SetAside,
        _ => null,
    };

    /// <summary>A day in words; what was always known has none.</summary>
    public static string Day(DateOnly day) => day == DateOnly.MinValue ? "depuis toujours" : FrenchDates.Day(day);

    /// <summary>« Fusionnée le 1ᵉʳ janvier 2025 » : what became of a unit that ended.</summary>
    public static string Became(Succession end)
    {
        var word = SuccessionWords.Became(end.Kind);
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} le {FrenchDates.Day(end.On)}";
    }

    /// <summary>Address of a unit's page in its network.</summary>
    public static string Address(string network, Unit unit, string tail = "") => $"/r/{network}/structures/{Uri.EscapeDataString(unit.MainCode.ToString())}{tail}";
}
