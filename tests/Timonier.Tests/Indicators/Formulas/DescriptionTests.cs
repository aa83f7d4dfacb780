// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>A formula in the words of its reader.</summary>
public sealed class DescriptionTests
{
    private static readonly string[] Formulas =
    [
        "100 * #{A} / #{B}",
        "(#{A} - #{A}.periodOffset(-1)) / #{A}.periodOffset(-1) * 100",
        "1234567.5 - -#{A} ^ 2",
        "if(#{B} == 0, null, #{A} / #{B})",
        "2 * if(#{A} > 10 and not (#{B} <= 3 or isNull(#{C})), 1, 0)",
        "if(#{T} == 'nord', 1, if(#{V} != true, 2, 3))",
        "firstNonNull(#{A}, #{B} + 1, 0)",
        "greatest(#{A}, least(#{B}, 100))",
        "log(#{A}) + log(#{A}, 2) + log10(#{A})",
        "round(#{A}) + round(#{A}, 1) + round(#{A}, 2) + ceil(#{A}) + floor(#{A})",
        "modulus(#{A}, 4) + zing(#{A}) + oizp(#{A}) + zpvc(#{A}, #{B}) + removeZeros(#{A}) + normDistCum(#{A})",
        "if(is(#{A} in 1, 2) or contains(#{T}, 'est') or containsItems(#{T}, 'est', 'ouest'), 1, 0)",
        "sum(#{A}) + avg(#{A}) + median(#{A}) + percentileCont(#{A}, 0.9)",
        "stddev(#{A}) + stddevSamp(#{A}) + stddevPop(#{A}) + variance(#{A}) + count(#{A}) + min(#{A}) + max(#{A})",
        "#{A} / [days] + #{A}.periodOffset(2)",
        "12.5",
    ];

    [Fact]
    public void A_formula_is_said_in_French_with_the_names_of_its_measures()
    {
        var said = Formulas.Select(f => $"{f}\n    {Formula.Read(Computing.Terms(f), Computing.Place).Value!.Describe(Label)}").ToList();
        foreach (var missing in Enum.GetValues<MissingValues>())
            said.Add($"{missing}\n    {Formula.Read(Computing.Terms("#{A}", missing), Computing.Place).Value!.Describe(Label)}");
        foreach (var window in new FormulaWindow[] { new(0, 0), new(1, 0), new(6, -1), new(3, -12), new(12, 0) { IsSinceJanuary = true } })
            said.Add($"{window}\n    {Formula.Read(new("avg(#{A})") { Window = window }, Computing.Place).Value!.Describe(Label)}");
        Golden.Match(string.Join("\n", said));
    }

    private static string Label(FormulaItem item) => item.Code switch
    {
        "A" => "Entrées en formation",
        "B" => "Jeunes accueillis",
        "C" => "Contrats signés",
        "T" => "Zone",
        "V" => "Ouvert toute l’année",
        _ => item.Code,
    };
}
