// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Foundation;

namespace Timonier.Web.Pages.Access;

/// <summary>Accounts and mandates in words.</summary>
internal static class AccountWords
{
    /// <summary>Whether the person can enter, and has come.</summary>
    public static string StateOf(AccountRow row) => row switch
    {
        { IsDisabled: true } => "désactivé",
        { MustChangePassword: true } => "mot de passe provisoire",
        _ => "actif",
    };

    /// <summary>The mandates in a line.</summary>
    public static string MandatesOf(AccountRow row) => row.Mandates.Count == 0
        ? "aucun mandat"
        : string.Join("\u202f; ", row.Mandates.Select(m => $"{m.Role}, {m.Place}"));

    /// <summary>Where a mandate of the reader stands, in a sentence.</summary>
    public static string DaysOf(OwnMandate mandate) => mandate.State switch
    {
        MandateState.ToCome => $"Il commence le {FrenchDates.Day(mandate.From)}.",
        MandateState.Held when mandate.To is { } end => $"En cours depuis le {FrenchDates.Day(mandate.From)}, jusqu’au {FrenchDates.Day(end)} inclus.",
        MandateState.Held => $"En cours depuis le {FrenchDates.Day(mandate.From)}.",
        MandateState.Ended => $"Terminé le {FrenchDates.Day(mandate.To!.Value)}\u00a0: il ne donne plus aucun droit.",
    };

    /// <summary>The days of a mandate.</summary>
    public static string DaysOf(DateOnly from, DateOnly? to) => to is { } end
        ? $"du {FrenchDates.Day(from)} au {FrenchDates.Day(end)}"
        : $"depuis le {FrenchDates.Day(from)}";
}
