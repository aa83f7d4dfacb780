// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Web.Pages.Access;

/// <summary>Which field of a form a refusal of the access room speaks of.</summary>
internal static class AccountFields
{
    /// <summary>Id of the field, or nothing when the refusal speaks of the form as a whole.</summary>
    public static string? Of(Refusal refusal) => refusal.Code switch
    {
        "account.name" => "nom",
        "account.login" or "account.login-form" => "identifiant",
        "password.short" or "password.long" or "password.plain" or "password.same" => "mot-de-passe",
        "password.known" => "mot-de-passe",
        "code.wrong" => "code",
        "password.repeated" => "mot-de-passe-2",
        "password.current" or "sign-in.wait" => "mot-de-passe-actuel",
        "mandate.role" => "role",
        "mandate.network" or "network.missing" => "reseau",
        "mandate.unit" or "unit.missing" or "network.ambiguous" => "structure",
        "mandate.days" or "mandate.end" => "au",
        _ => null,
    };
}
