// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>How the columns of files become facts of a network: the <c>*.mapping.json</c> of the documentation. Immutable.</summary>
/// <remarks>Read by <see cref="MappingFile"/>, which also checks it; the parts are the room's own.</remarks>
[Says("Correspondance : comment les colonnes d’un fichier deviennent des faits d’un réseau.")]
public sealed record ImportMapping
{
    [Says("Adresse du schéma, pour l’éditeur de texte ; sans effet.", Name = "$schema")]
    internal string? Schema { get; init; }

    /// <summary>What the files bring.</summary>
    [Says("Ce que le fichier apporte.", Needed = true)]
    public MappingKind Kind { get; init; }

    /// <summary>Name of the import as lists show it.</summary>
    [Says("Nom de l’import, tel que les listes le montrent ; par défaut, le nom du fichier.")]
    public string Name { get; init; } = "";

    [Says("Le réseau dans lequel on importe.", Needed = true)]
    internal NetworkPart Network { get; init; } = new();

    /// <summary>Code of the network written in.</summary>
    public string NetworkCode => Network.Code;

    [Says("Qui publie le fichier, et où.")]
    internal string Source { get; init; } = "";

    [Says("Millésime du fichier : « 2026 », « état au 18 septembre 2023 ».")]
    internal string Vintage { get; init; } = "";

    [Says("Comment le fichier se lit.")]
    internal FilePart File { get; init; } = new();

    [Says("Textes fixes, utilisables dans les modèles sous la forme {nom}.")]
    internal IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Says("Lignes à écarter ou à garder.")]
    internal RowsPart Rows { get; init; } = new();

    [Says("Écriture des nombres.")]
    internal NumbersPart Numbers { get; init; } = new();

    [Says("Écriture des dates.")]
    internal DatesPart Dates { get; init; } = new();

    [Says("Mots qui tiennent lieu de valeur.")]
    internal WordsPart Words { get; init; } = new();

    [Says("Que faire d’une case de valeur vide. Par défaut : « missing » pour un tableau long (une seule valeur par ligne), « skip » pour un tableau large.")]
    internal EmptyCell? Empty { get; init; }

    [Says("Types de structures à déclarer, avec leur libellé.")]
    internal IReadOnlyList<KindPart> Kinds { get; init; } = [];

    [Says("Arbres à déclarer, avec leur libellé.")]
    internal IReadOnlyList<TreePart> Trees { get; init; } = [];

    [Says("La structure dont parle la ligne.")]
    internal UnitPart? Unit { get; init; }

    [Says("L’indicateur dont parle la ligne.")]
    internal IndicatorPart? Indicator { get; init; }

    [Says("La période dont parle la ligne.")]
    internal PeriodPart? Period { get; init; }

    [Says("La valeur (pour « targets » : la cible).")]
    internal NumberPart? Value { get; init; }

    [Says("Le numérateur.")]
    internal NumberPart? Numerator { get; init; }

    [Says("Le dénominateur.")]
    internal NumberPart? Denominator { get; init; }

    [Says("L’état de la valeur, quand une colonne le donne : un mot de « words », ou present, missing, notApplicable, secret, locked.")]
    internal Source? State { get; init; }

    [Says("La cible, à côté de la valeur observée.")]
    internal AspectPart? Target { get; init; }

    [Says("La valeur initiale, d’où part la cible.")]
    internal AspectPart? Initial { get; init; }

    [Says("La valeur attendue, publiée par un modèle.")]
    internal AspectPart? Expected { get; init; }

    [Says("Que faire quand numérateur, dénominateur et valeur ne s’accordent pas.")]
    internal RatioCheck Ratio { get; init; }

    [Says("Tableau large : les mesures, une par groupe de colonnes.")]
    internal IReadOnlyList<MeasurePart> Measures { get; init; } = [];

    [Says("Tableau large : des colonnes dont l’en-tête dit l’indicateur, la période ou la structure.")]
    internal IReadOnlyList<UnpivotPart> Unpivot { get; init; } = [];

    [Says("Ce que le fichier dit de chaque structure (« units » et « territories »).")]
    internal UnitDescription? Describe { get; init; }

    [Says("La structure rattachée (« links »).")]
    internal UnitPart? Child { get; init; }

    [Says("La structure de rattachement (« links »).")]
    internal ParentPart? Parent { get; init; }

    [Says("Ce qui suit quoi (« successions »).")]
    internal SuccessionPart? Succession { get; init; }

    [Says("Le territoire servi par la structure de « unit » (« zones »).")]
    internal ZonePart? Zone { get; init; }

    [Says("Ce que le fichier dit de chaque indicateur (« definitions »).")]
    internal DefinitionPart? Define { get; init; }

    [Says("Totaux donnés par vous, recalculés par le logiciel, comparés.")]
    internal IReadOnlyList<ControlPart> Controls { get; init; } = [];

    [Says("Que faire d’un contrôle qui n’est pas vérifié.")]
    internal FailedControl OnFailedControl { get; init; }

    [Says("Que faire quand des lignes sont refusées.")]
    internal RejectedRows OnRejectedRows { get; init; }
}
