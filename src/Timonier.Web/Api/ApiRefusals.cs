// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Web.Api;

/// <summary>Every no of the programming interface itself; those of the acts and tables are their rooms'.</summary>
public static class ApiRefusals
{
    /// <summary>A parameter that the resource does not take.</summary>
    public static readonly Refusal NoSuchParameter = new("api.parameter", "Paramètre «\u00a0{0}\u00a0» inconnu ici. Paramètres possibles\u00a0: {1}.");

    /// <summary>A parameter given twice.</summary>
    public static readonly Refusal Repeated = new("api.repeated", "Le paramètre «\u00a0{0}\u00a0» est donné plusieurs fois\u00a0: donnez-le une seule fois.");

    /// <summary>A limit out of bounds.</summary>
    public static readonly Refusal Limit = new("api.limit", "«\u00a0limit\u00a0» vaut «\u00a0{0}\u00a0»\u00a0: un nombre entier de 1 à {1} est attendu.");

    /// <summary>A cursor that this interface did not give.</summary>
    public static readonly Refusal Cursor = new("api.cursor", "«\u00a0cursor\u00a0» n’est pas un curseur donné par une page précédente\u00a0: recopiez «\u00a0next\u00a0» tel quel, ou recommencez sans curseur.");

    /// <summary>A period that is not one.</summary>
    public static readonly Refusal Period = new("api.period", "«\u00a0{0}\u00a0» vaut «\u00a0{1}\u00a0»\u00a0: une période est attendue, par exemple 2022, 2023-T1 ou 2024-03.");

    /// <summary>Nobody is signed in.</summary>
    public static readonly Refusal SignIn = new("api.sign-in", "Identifiez-vous\u00a0: ouvrez une session sur le site.");

    /// <summary>Signing in still awaits a code or another password.</summary>
    public static readonly Refusal NotSignedInWholly = new("api.sign-in-unfinished", "Votre connexion n’est pas achevée\u00a0: terminez-la sur le site (mot de passe à changer, code à donner), puis recommencez.");

    /// <summary>No such address, or none that the reader may see.</summary>
    public static readonly Refusal Nothing = new("api.missing", "Rien à cette adresse, ou rien que vous puissiez lire. GET /api/v1 donne les ressources.");

    /// <summary>Anything else that went wrong.</summary>
    public static readonly Refusal Incident = new("api.incident", "La demande n’a pas abouti\u202f; rien n’a été fait à moitié. Recommencez, et si cela dure donnez le numéro d’incident à l’administrateur.");
}
