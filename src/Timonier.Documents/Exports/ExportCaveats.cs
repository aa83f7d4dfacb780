// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Exports;
using Timonier.Network;

namespace Timonier.Documents.Exports;

/// <summary>What travels beside exported rows: where they come from, as of when, for whom, and with which limits they are read.</summary>
/// <param name="Network">The network.</param>
/// <param name="Revision">The state of knowledge.</param>
/// <param name="Reader">Who exported: what he may not see is not in the rows.</param>
/// <param name="At">When, on the reader's clock.</param>
public sealed record ExportCaveats(SteeringNetwork Network, long Revision, string Reader, DateTimeOffset At)
{
    /// <summary>The limits with which every table is read.</summary>
    public static IReadOnlyList<string> Common { get; } =
    [
        "Ces résultats n’ont pas de prétention scientifique, ne remplacent pas la connaissance qualitative de la structure et ne suffisent pas à qualifier sa performance.",
        "Rien ici ne classe les structures\u00a0: aucun ordre ne vient d’un résultat.",
        "Un effectif de personnes trop petit est remplacé par le mot «\u00a0secret\u00a0», comme ce qu’il faut taire pour le protéger.",
        "«\u00a0manquant\u00a0» n’est jamais zéro.",
        "Un chiffre additionné dit sur combien de structures il repose\u00a0: structures_connues sur structures_attendues.",
    ];

    /// <summary>The paragraphs to read before the rows.</summary>
    public IReadOnlyList<string> Paragraphs(ExportTable table)
    {
        string[] head =
        [
            $"{table.Subject}.",
            $"Réseau\u00a0: {Network.Name}. Exporté le {FrenchDates.Moment(At.DateTime)} pour {Reader}. Données de la révision {Revision}.",
        ];
        string[] fiction = Network.Settings.IsFictional ? ["DONNÉES FICTIVES\u00a0: structures et chiffres inventés."] : [];
        return [.. head, .. fiction, .. table.Caveats ?? Common];
    }

    /// <summary>The same for programs.</summary>
    public object Metadata(ExportTable table) => new
    {
        table = table.Name,
        subject = table.Subject,
        network = Network.Code,
        revision = Revision,
        at = At,
        reader = Reader,
        fictional = Network.Settings.IsFictional,
        columns = table.Columns,
    };
}
