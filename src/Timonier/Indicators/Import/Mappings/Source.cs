// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>Where a text comes from: a column, a position, a constant, a named group, a template; then what is done to it.</summary>
[Says("D’où vient un texte. Un texte seul est un nom de colonne ; précédé de « = », c’est un texte fixe ; un nombre ou vrai/faux est un texte fixe.")]
internal record Source
{
    [Says("Nom de la colonne ; espaces, casse et accents indifférents.")]
    public string? Column { get; init; }

    [Says("Rang de la colonne, à partir de 1.")]
    public int? Position { get; init; }

    [Says("Lettre de la colonne : A, B, … AA.")]
    public string? Letter { get; init; }

    [Says("Texte fixe.")]
    public string? Constant { get; init; }

    [Says("Groupe nommé du motif « file.names » ou « unpivot.columns ».")]
    public string? Group { get; init; }

    [Says("Modèle : « D{code_departement} » ; entre accolades, un groupe, une constante ou une colonne.")]
    public string? Template { get; init; }

    [Says("Transformations, dans l’ordre.")]
    public IReadOnlyList<Transform> Transforms { get; init; } = [];

    [Says("Texte à prendre quand la case est vide.")]
    public string? Default { get; init; }

    [Says("Vrai : si la colonne manque au fichier, la case est réputée vide.")]
    public bool Optional { get; init; }

    [Says("Vrai : une case vide répète celle du dessus (cellules fusionnées).")]
    public bool FillDown { get; init; }

    /// <summary>How many of the ways to designate a text are used; one is right.</summary>
    public int Designations => Count(Column) + Count(Letter) + Count(Constant) + Count(Group) + Count(Template) + (Position is null ? 0 : 1);

    /// <summary>The text as messages and reports name it.</summary>
    public string Label => Column ?? Template ?? Constant ?? Group ?? (Letter is not null ? "colonne " + Letter : Position is { } rank ? $"colonne n° {rank}" : "");

    public static Source FromText(string text) => Fill(new Source(), text);

    /// <summary>The short form: <c>=text</c> is a constant, anything else a column's name.</summary>
    protected static T Fill<T>(T empty, string text)
        where T : Source => text.StartsWith('=') ? empty with { Constant = text[1..] } : empty with { Column = text };

    private static int Count(string? text) => text is null ? 0 : 1;
}
