// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Network;

/// <summary>Every no of the room, in the words the user reads.</summary>
public static class NetworkRefusals
{
    /// <summary>No network has that code.</summary>
    public static readonly Refusal NoSuchNetwork = new("network.missing", "Aucun réseau n’a le code « {0} ». Réseaux connus : {1}.");

    /// <summary>A network's code that could not stand in an address.</summary>
    public static readonly Refusal NetworkCode = new("network.code-form", "Le code de réseau « {0} » ne convient pas : lettres minuscules sans accent, chiffres et tirets, 60 au plus.");

    /// <summary>Another network has that code.</summary>
    public static readonly Refusal NetworkCodeTaken = new("network.code-taken", "Un réseau a déjà le code « {0} ».");

    /// <summary>No unit has that code, or the reader may not know it exists.</summary>
    public static readonly Refusal NoSuchUnit = new("network.unit", "Aucune structure n’a le code « {0} ». Vérifiez le code, ou cherchez-la par son nom.");

    /// <summary>Several units have that bare code.</summary>
    public static readonly Refusal AmbiguousUnit = new("network.ambiguous", "Plusieurs structures ont le code « {0} » : précisez la nomenclature ({1}).");

    /// <summary>A link would make a unit its own ancestor.</summary>
    public static readonly Refusal Cycle = new("network.cycle", "Ce rattachement ferait une boucle : {0}.");

    /// <summary>A code already belongs to another unit on those days.</summary>
    public static readonly Refusal CodeTaken = new("network.code", "Le code « {0} » désigne déjà « {1} » à cette date.");

    /// <summary>The actor has no right over that perimeter.</summary>
    public static readonly Refusal NotYours = new("network.right", "Vos mandats ne vous permettent pas cette action ici. La page « Pourquoi ? » dit quels mandats vous avez.");
}
