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
        "Sans serveur mandataire HTTPS, on n’écoute que sur la machine elle-même (127.0.0.1, localhost, [::1])\u00a0: «\u00a0{0}\u00a0» serait ouvert à d’autres. Placez un mandataire sur cette machine, ou nommez celui d’une autre par --proxy et --public-url (voir docs/exploitation.md).");

    /// <summary>Proxies are named and browsers would not come by HTTPS.</summary>
    public static readonly Refusal ProxyWithoutHttps = new(
        "web.proxy", "Un mandataire nommé par --proxy demande une adresse publique en HTTPS. Exemple\u00a0: --public-url https://timonier.exemple.fr.");

    /// <summary>A proxy that is not an address.</summary>
    public static readonly Refusal ProxyAddress = new("web.proxy-address", "«\u00a0{0}\u00a0» n’est pas l’adresse IP d’un mandataire. Exemple\u00a0: 10.0.0.4.");

    /// <summary>A public address that is not one.</summary>
    public static readonly Refusal PublicAddress = new(
        "web.public", "«\u00a0{0}\u00a0» n’est pas une adresse publique. Exemple\u00a0: https://timonier.exemple.fr.");

    /// <summary>Files sent without a mapping.</summary>
    public static readonly Refusal NoMapping = new("web.mapping", "Joignez au moins un fichier. Sans correspondance choisie ni jointe, le logiciel en propose une.");

    /// <summary>What was confirmed is not what was shown.</summary>
    public static readonly Refusal ChangedSinceSeen = new("web.seen", "La saisie ou le réseau a changé depuis que les effets ont été montrés. Les voici à jour\u00a0: relisez-les, puis enregistrez.");

    /// <summary>No charter was sent.</summary>
    public static readonly Refusal NoCharterFile = new("web.charter", "Joignez la charte\u00a0: un fichier .json d’un mégaoctet au plus.");
}
