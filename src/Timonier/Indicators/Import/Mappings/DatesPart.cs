// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Écriture des dates. Sans rien dire : 2024-03-31, 31/03/2024, 31-03-2024, 31.03.2024, 2024/03/31, 20240331, 31 mars 2024, avec ou sans heure.")]
internal sealed record DatesPart
{
    [Says("Formats essayés dans l’ordre, à la place de ceux par défaut : yyyy ou yy, MM ou M, dd ou d, MMMM (mois en lettres), et tout autre signe tel quel.")]
    public IReadOnlyList<string> Formats { get; init; } = [];

    [Says("Nombres à lire comme des dates d’Excel ; les cellules typées d’un classeur n’en ont pas besoin.")]
    public DateSerials Serials { get; init; }
}
