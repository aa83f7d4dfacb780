// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Une transformation de texte : une seule opération par objet. Un texte seul : « upper », « lower », « trim », « noSpaces » ou « noAccents ».")]
internal sealed record Transform
{
    [Says("Opération sans paramètre.")]
    public TextOperation? Do { get; init; }

    [Says("Complète à gauche jusqu’à cette longueur, avec « with » ; les cases complétées sont comptées comme réparées.")]
    public int? PadLeft { get; init; }

    [Says("Caractère de « padLeft » ; par défaut « 0 ».")]
    public string With { get; init; } = "0";

    [Says("Texte à remplacer par « by », partout où il se trouve.")]
    public string? Replace { get; init; }

    [Says("Motif (expression régulière) à remplacer par « by », où $1, $2… reprennent les groupes.")]
    public string? ReplaceMatches { get; init; }

    [Says("Texte de remplacement ; par défaut vide.")]
    public string By { get; init; } = "";

    [Says("Motif (expression régulière) à extraire : le premier groupe s’il y en a un, sinon tout ; sans correspondance, vide.")]
    public string? Extract { get; init; }

    [Says("Premier caractère à garder, à partir de 1, avec « take ».")]
    public int? From { get; init; }

    [Says("Nombre de caractères à garder à partir de « from » (par défaut le premier).")]
    public int? Take { get; init; }

    [Says("Texte à mettre devant, si la case n’est pas vide.")]
    public string? Prefix { get; init; }

    [Says("Texte à mettre derrière, si la case n’est pas vide.")]
    public string? Suffix { get; init; }

    [Says("Table d’équivalences ; casse et accents indifférents.")]
    public IReadOnlyDictionary<string, string>? Lookup { get; init; }

    [Says("Ce que devient un texte absent de « lookup » : « keep » (par défaut) le garde, « refuse » refuse la ligne, « empty » le vide, « =texte » le remplace.")]
    public string Otherwise { get; init; } = "keep";

    [Says("Ne fait rien si le texte ne répond pas à ce motif (expression régulière).")]
    public string? When { get; init; }

    [Says("Compte chaque case changée comme réparée, sous ce libellé.")]
    public string? Repair { get; init; }

    /// <summary>How many operations are asked for; one is right.</summary>
    public int Operations =>
        (Do is null ? 0 : 1) + (PadLeft is null ? 0 : 1) + (Replace is null ? 0 : 1) + (ReplaceMatches is null ? 0 : 1) + (Extract is null ? 0 : 1)
        + (From is null && Take is null ? 0 : 1) + (Prefix is null ? 0 : 1) + (Suffix is null ? 0 : 1) + (Lookup is null ? 0 : 1);

    public static Transform? FromText(string text) =>
        Enum.TryParse<TextOperation>(text, ignoreCase: true, out var operation) ? new() { Do = operation } : null;
}
