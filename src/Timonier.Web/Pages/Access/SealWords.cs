// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Storage.Checks;
using Timonier.Storage.Sealing;
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Access;

/// <summary>The seal of a journal, as a reader is told of it.</summary>
internal static class SealWords
{
    /// <summary>How far it goes, its head, and what the last check found.</summary>
    public static IReadOnlyList<Definition> Of(JournalSeal seal, UpkeepRun? verified)
    {
        var lines = new List<Definition>();
        if (seal.Head is { } head && seal.At is { } at)
        {
            lines.Add(new("Sceau", $"{FrenchNumbers.Count(head.Position, "ligne scellée", "lignes scellées")}, la dernière le {CivilWords.Moment(at)}{Waiting(seal.Waiting)}"));
            lines.Add(new("Tête à relever", builder =>
            {
                builder.OpenElement(0, "code");
                builder.AddContent(1, head.ToString());
                builder.CloseElement();
            }));
        }
        else
        {
            lines.Add(new("Sceau", "Rien n’est scellé encore" + Waiting(seal.Waiting)));
        }

        lines.Add(new("Vérification", verified is null
            ? "Pas encore faite\u00a0: elle l’est chaque jour, ou par la commande timonier check."
            : $"Le {CivilWords.Moment(verified.At)}\u00a0: {verified.Detail}"));
        return lines;
    }

    private static string Waiting(long rows) => rows == 0 ? "." : $"\u202f; {FrenchNumbers.Count(rows, "ligne attend", "lignes attendent")} moins d’une seconde.";
}
