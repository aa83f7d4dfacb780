// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>Every no of the foundation, in the words the user reads.</summary>
internal static class FoundationRefusals
{
    public static readonly Refusal NumberIsEmpty = new("number.empty", "Écrivez un nombre, par exemple 12,5.");

    public static readonly Refusal NumberIsTooLong = new("number.long", "Ce nombre est trop long : 28 chiffres au plus.");

    public static readonly Refusal NumberHasASign =
        new("number.sign", "« {0} » contient « {1} » : écrivez seulement le nombre, avec une virgule pour les décimales (12,5).");

    public static readonly Refusal NumberHasTwoMarks =
        new("number.marks", "« {0} » a plusieurs virgules ou points : gardez une seule virgule, pour les décimales (1 234,5).");

    public static readonly Refusal NumberIsCut =
        new("number.cut", "« {0} » est incomplet : il faut un chiffre avant et après la virgule (0,5).");

    public static readonly Refusal NumberHasIllPlacedSpaces =
        new("number.spaces", "« {0} » a une espace mal placée : les espaces séparent des groupes de trois chiffres (12 345).");

    public static readonly Refusal NumberIsAmbiguous =
        new("number.ambiguous", "« {0} » peut se lire de deux façons : écrivez {1} ou {2}.");
}
