// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("La structure dont parle la ligne, désignée par un code (ou par son nom).")]
internal sealed record UnitPart : Source
{
    [Says("Nomenclature du code : commune, departement, uai… Non dite : le code est cherché dans toutes, et doit n’en désigner qu’une.")]
    public string? Scheme { get; init; }

    [Says("Plusieurs nomenclatures possibles, essayées dans l’ordre.")]
    public IReadOnlyList<string> Schemes { get; init; } = [];

    [Says("Codes de remplacement, essayés dans l’ordre ; pour « units », les autres codes de la structure.")]
    public IReadOnlyList<CodePart> Codes { get; init; } = [];

    [Says("Désignation par le code (par défaut) ou par le nom exact, casse, accents et ponctuation indifférents.")]
    public UnitDesignation By { get; init; }

    [Says("Avec « by: name » : types parmi lesquels chercher le nom.")]
    public IReadOnlyList<string> Kinds { get; init; } = [];

    [Says("Que faire d’une structure inconnue. Par défaut : la créer si « create » est dit, sinon refuser la ligne.")]
    public Unknown? Unknown { get; init; }

    [Says("Que faire d’un code inconnu qui ne diffère d’un code connu que par des zéros de tête.")]
    public LostZeros Zeros { get; init; }

    [Says("Comment créer une structure inconnue.")]
    public UnitDescription? Create { get; init; }

    public static new UnitPart FromText(string text) => Fill(new UnitPart(), text);
}
