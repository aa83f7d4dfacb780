// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Web;

/// <summary>Every no of the web host, in the words the user reads.</summary>
public static class WebRefusals
{
    /// <summary>An address that is not one.</summary>
    public static readonly Refusal Url = new(
        "web.url", "«\u00a0{0}\u00a0» n’est pas une adresse d’écoute. Exemple\u00a0: http://127.0.0.1:5080.");

    /// <summary>An address that other machines could reach.</summary>
    public static readonly Refusal NotLoopback = new(
        "web.loopback",
        "Cette version n’écoute que sur la machine elle-même (127.0.0.1, localhost, [::1])\u00a0: «\u00a0{0}\u00a0» serait ouvert à d’autres. Placez un serveur mandataire HTTPS devant, sur cette machine.");

    /// <summary>A public address that is not one.</summary>
    public static readonly Refusal PublicAddress = new(
        "web.public", "«\u00a0{0}\u00a0» n’est pas une adresse publique. Exemple\u00a0: https://timonier.exemple.fr.");

    /// <summary>Files sent without a mapping.</summary>
    public static readonly Refusal NoMapping = new("web.mapping", "Choisissez une correspondance enregistrée, ou joignez un fichier .mapping.json.");

    /// <summary>No charter was sent.</summary>
    public static readonly Refusal NoCharterFile = new("web.charter", "Joignez la charte\u00a0: un fichier .json d’un mégaoctet au plus.");
}
