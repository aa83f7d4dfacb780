// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un nombre : d’où vient son texte, et par quoi le multiplier.")]
internal record NumberPart : Source
{
    [Says("Multiplie le nombre lu : 1000 pour des milliers, 100 pour une part écrite 0,31.")]
    public decimal? Multiply { get; init; }

    public static new NumberPart FromText(string text) => Fill(new NumberPart(), text);
}
