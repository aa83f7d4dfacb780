// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("L’indicateur, désigné par son code : une colonne, ou « =code ».")]
internal sealed record IndicatorPart : Source
{
    [Says("Que faire d’un indicateur inconnu. Par défaut : le créer si « create » est dit, sinon refuser la ligne.")]
    public Unknown? Unknown { get; init; }

    [Says("Comment créer un indicateur inconnu.")]
    public DefinitionPart? Create { get; init; }

    public static new IndicatorPart FromText(string text) => Fill(new IndicatorPart(), text);
}
