// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>How a text is read as a period.</summary>
internal enum PeriodReading
{
    [Says("le jour : un stock « au 31 mars »")]
    Day,

    [Says("le mois qui contient la date")]
    Month,

    [Says("le trimestre qui contient la date")]
    Quarter,

    [Says("le semestre qui contient la date")]
    Half,

    [Says("l’année civile qui contient la date")]
    Year,

    [Says("l’année scolaire, de septembre à août ; une année seule est celle de la rentrée")]
    SchoolYear,

    [Says("l’année scolaire, quand une année seule est celle où elle finit (session)")]
    SchoolYearEnding,

    [Says("les douze mois qui finissent avec le mois de la date")]
    RollingYear,

    [Says("du 1er janvier à la date")]
    SinceJanuary,

    [Says("plusieurs années civiles : « 2014-16 », « 2014-2016 »")]
    Years,

    [Says("un exercice de douze mois qui commence à « firstMonth » : « 2015/16 », ou l’année où il commence")]
    FiscalYear,
}
