// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Cli.Methods;

/// <summary>Every no of the running of methods; the methods themselves say theirs.</summary>
internal static class MethodRefusals
{
    public static readonly Refusal Method = new("method", "{0}");

    public static readonly Refusal Unreadable = new("method.file", "{0}");

    public static readonly Refusal UnreadableAt = new("method.file", "{0}, ligne {1}\u00a0: {2}");

    public static readonly Refusal NoHeader = new("method.header", "Le fichier {0} n’a pas d’en-tête\u00a0: sa première ligne doit nommer les colonnes.");

    public static readonly Refusal OddRow = new(
        "method.row", "{0}, ligne {1}\u00a0: cette ligne a {2} cellule(s), l’en-tête en a {3}. Vérifiez le séparateur, et les guillemets autour des textes qui le contiennent.");

    public static readonly Refusal TooLarge = new(
        "method.large", "Le fichier {0} est trop grand pour une méthode qui doit le tenir entier\u00a0: découpez-le par groupes, ou retirez-en les colonnes inutiles.");

    public static readonly Refusal NoCommonColumn = new(
        "method.join", "Le fichier {0} n’a aucune colonne en commun avec {1}\u00a0: les lignes ne peuvent pas être rapprochées. Colonnes trouvées\u00a0: {2}.");

    public static readonly Refusal JoinedTwice = new(
        "method.join", "{0}, ligne {1}\u00a0: «\u00a0{2}\u00a0» y est déjà\u00a0: le fichier rapproché n’a qu’une ligne pour chaque valeur des colonnes communes.");

    public static readonly Refusal CannotWrite = new("method.output", "Impossible d’écrire {0}\u00a0: {1} Choisissez un autre fichier avec --output.");
}
