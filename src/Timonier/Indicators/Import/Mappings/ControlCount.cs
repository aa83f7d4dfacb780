// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a control counts.</summary>
internal enum ControlCount
{
    [Says("lignes gardées")]
    Rows,

    [Says("lignes lues, écartées comprises")]
    ReadRows,

    [Says("lignes écartées par « rows » ou « unknown: skip »")]
    DroppedRows,

    [Says("structures différentes")]
    Units,

    [Says("indicateurs différents")]
    Indicators,

    [Says("périodes différentes")]
    Periods,

    [Says("chiffres, tous aspects compris")]
    Figures,

    [Says("valeurs manquantes enregistrées")]
    Missing,

    [Says("valeurs secrètes")]
    Secret,

    [Says("cases vides passées")]
    EmptyCells,

    [Says("rattachements")]
    Links,

    [Says("structures proposées à la mise de côté")]
    SetAside,
}
