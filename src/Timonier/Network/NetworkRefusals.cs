// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class NetworkRefusals
{
    /// <summary>No network has that code.</summary>
    public static readonly Refusal NoSuchNetwork = new("network.missing", "Aucun réseau n’a le code «\u00a0{0}\u00a0». Réseaux connus\u00a0: {1}.");

    /// <summary>A network's code that could not stand in an address.</summary>
    public static readonly Refusal NetworkCode = new("network.code-form", "Le code de réseau «\u00a0{0}\u00a0» ne convient pas\u00a0: lettres minuscules sans accent, chiffres et tirets, 60 au plus.");

    /// <summary>Another network has that code.</summary>
    public static readonly Refusal NetworkCodeTaken = new("network.code-taken", "Un réseau a déjà le code «\u00a0{0}\u00a0».");

    /// <summary>No unit has that code, or the reader may not know it exists.</summary>
    public static readonly Refusal NoSuchUnit = new("unit.missing", "Aucune structure n’a le code «\u00a0{0}\u00a0». Vérifiez le code, ou cherchez-la par son nom.");

    /// <summary>Several units have that bare code.</summary>
    public static readonly Refusal AmbiguousUnit = new("network.ambiguous", "Plusieurs structures ont le code «\u00a0{0}\u00a0»\u00a0: précisez la nomenclature ({1}).");

    /// <summary>A link would make a unit its own ancestor.</summary>
    public static readonly Refusal Cycle = new("network.cycle", "Ce rattachement ferait une boucle\u00a0: {0}.");

    /// <summary>A code already belongs to another unit on those days.</summary>
    public static readonly Refusal CodeTaken = new("network.code", "Le code «\u00a0{0}\u00a0» désigne déjà «\u00a0{1}\u00a0» à cette date.");

    /// <summary>Two statements of one source about the same fact of the same unit.</summary>
    public static readonly Refusal Contradiction = new("network.contradiction", "La même source dit «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» de la même structure, à la même date.");

    /// <summary>The actor has no right over that perimeter.</summary>
    public static readonly Refusal NotYours = new("network.right", "Vos mandats ne vous permettent pas cette action ici. La page «\u00a0Mes mandats\u00a0» dit lesquels vous avez.");

    /// <summary>A mandate that would end before it begins.</summary>
    public static readonly Refusal EndBeforeStart = new("mandate.days", "La fin du mandat ne peut pas précéder son début.");

    /// <summary>A mandate that ended already.</summary>
    public static readonly Refusal AlreadyEnded = new("mandate.ended", "Ce mandat prend déjà fin le {0}.");
}
