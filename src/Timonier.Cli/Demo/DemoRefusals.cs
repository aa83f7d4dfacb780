// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Cli.Demo;

/// <summary>Every no of the demonstration.</summary>
internal static class DemoRefusals
{
    public static readonly Refusal NotEmpty = new(
        "demo.not-empty",
        "Cette base contient déjà des comptes ou un réseau qui ne sont pas ceux de la démonstration. "
        + "Les comptes de démonstration s’ouvrent sans secret\u00a0: ils ne se mêlent pas à d’autres. Donnez à TIMONIER_HOME un dossier vide, et retirez TIMONIER_DATABASE.");

    public static readonly Refusal Port = new("demo.port", "Le port {0} est pris ou interdit. Choisissez-en un autre avec --port. ({1})");

    public static readonly Refusal Import = new("demo.import", "L’import «\u00a0{0}\u00a0» de la démonstration n’a pas abouti. {1}");
}
