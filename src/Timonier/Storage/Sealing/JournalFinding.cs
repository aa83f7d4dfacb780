// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Sealing;

/// <summary>One trace of tampering, with the row, the link or the text that bears it.</summary>
/// <param name="Trouble">What was done.</param>
/// <param name="Network">In which network.</param>
/// <param name="Number">Number of the row; of the link for a link or a head.</param>
/// <param name="About">What the row is about, as far as it can still be told; empty otherwise.</param>
public sealed record JournalFinding(JournalTrouble Trouble, int Network, long Number, string About)
{
    /// <summary>The same in French, for whoever must look.</summary>
    public string Sentence => Trouble switch
    {
        JournalTrouble.Changed => $"Journal du réseau {Network}\u00a0: la ligne {Number} a été modifiée{Told}.",
        JournalTrouble.Removed => $"Journal du réseau {Network}\u00a0: la ligne {Number} a été supprimée{Told}.",
        JournalTrouble.Inserted => $"Journal du réseau {Network}\u00a0: la ligne {Number} a été ajoutée hors du logiciel, ou retirée du sceau{Told}.",
        JournalTrouble.LinkChanged => $"Sceau du réseau {Network}\u00a0: le maillon {Number} a été modifié ou déplacé{Told}.",
        JournalTrouble.LinkRemoved => $"Sceau du réseau {Network}\u00a0: le maillon {Number} a été supprimé.",
        JournalTrouble.TextChanged => $"Journal du réseau {Network}\u00a0: un texte de la ligne {Number} a été modifié{Told}.",
        JournalTrouble.TextRemoved => $"Journal du réseau {Network}\u00a0: un texte de la ligne {Number} a été supprimé sans être effacé par le logiciel{Told}.",
        JournalTrouble.HeadMissing => $"Sceau du réseau {Network}\u00a0: la tête relevée au maillon {Number} n’est plus celle de la chaîne. Le journal a été refait ou tronqué.",
    };

    private string Told => About.Length == 0 ? "" : $" ({About})";
}
