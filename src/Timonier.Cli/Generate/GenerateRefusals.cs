// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Cli.Generate;

/// <summary>Every no of the generators, in the words the user reads.</summary>
internal static class GenerateRefusals
{
    public static readonly Refusal NoTerritories = new(
        "generate.territories",
        "Le découpage administratif officiel est introuvable. À la racine du projet, lancez «\u00A0npm ci\u00A0», puis recommencez.");

    public static readonly Refusal NoSuchShape = new(
        "generate.shape",
        "La forme «\u00A0{0}\u00A0» n’existe pas. Formes connues\u00A0: {1}.");

    public static readonly Refusal CannotWrite = new(
        "generate.output",
        "Impossible d’écrire dans {0}\u00A0: {1} Choisissez un autre dossier avec --output.");

    public static readonly Refusal Scale = new(
        "generate.scale",
        "L’échelle {0} n’est pas possible pour cette forme. Choisissez un nombre de {1} à {2}.");
}
