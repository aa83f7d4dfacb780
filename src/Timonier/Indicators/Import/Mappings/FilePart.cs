// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Comment un fichier se lit. Tout est facultatif : le format, l’encodage et le séparateur sont reconnus quand ils ne sont pas dits.")]
internal sealed record FilePart
{
    [Says("Séparateur de colonnes d’un CSV : « ; », « , », « | », « \\t » (tabulation).")]
    public string? Delimiter { get; init; }

    [Says("Guillemet d’un CSV, un caractère ; « none » : aucun. Par défaut le guillemet droit double.")]
    public string? Quote { get; init; }

    [Says("Encodage d’un CSV : « utf-8 », « windows-1252 », « iso-8859-1 », « utf-16 ».")]
    public string? Encoding { get; init; }

    [Says("Ligne du fichier où sont les noms de colonnes, à partir de 1 ; 0 : il n’y en a pas.")]
    public int HeaderLine { get; init; } = 1;

    [Says("Nombre de lignes de noms de colonnes : au-delà de 1, leurs textes sont joints par une espace, les cases fusionnées répétées.")]
    public int HeaderLines { get; init; } = 1;

    [Says("Feuille d’un classeur : son nom, ou son rang à partir de 1 ; « * » : toutes, « 20* » : celles dont le nom commence ainsi ; par défaut, la première.")]
    public string? Sheet { get; init; }

    [Says("Fichiers à lire dans une archive ZIP : « *.csv », « 2024/*.xlsx » ; par défaut, tous les tableaux.")]
    public string? Entries { get; init; }

    [Says("Motif (expression régulière) du nom de fichier ; ses groupes nommés sont utilisables : {annee}, ou « group ». Un fichier dont le nom ne répond pas au motif est refusé.")]
    public string? Names { get; init; }
}
