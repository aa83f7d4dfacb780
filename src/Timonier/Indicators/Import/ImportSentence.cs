// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import;

/// <summary>The verdict of an import in one French sentence.</summary>
internal static class ImportSentence
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202f", NumberDecimalDigits = 0 };

    public static string Of(ImportReport report)
    {
        var news = report.Created + report.Changed;
        var things = Things(report.Kind, news);
        return report.Verdict switch
        {
            ImportVerdict.Recordable => $"Les fichiers sont conformes : {Number(news)} {things} à enregistrer{Left(report)}.",
            ImportVerdict.Recorded => $"Import n° {report.Batch} enregistré : {Number(report.Created)} {Things(report.Kind, report.Created)} de plus, {Number(report.Changed)} {(report.Changed > 1 ? "changements" : "changement")}{Left(report)}.",
            ImportVerdict.NothingNew when report.Rows > 0 && report.Dropped.Sum(d => d.Count) >= report.Rows =>
                $"Rien à enregistrer : {(report.Rows > 1 ? $"les {Number(report.Rows)} lignes lues sont toutes écartées" : "la seule ligne lue est écartée")} par la correspondance.",
            ImportVerdict.NothingNew => $"Tout est déjà connu, à l’identique : rien à enregistrer{Left(report)}.",
            ImportVerdict.Refused => $"Import refusé : {string.Join(", ", Reasons(report))}. Rien n’a été enregistré.",
        };
    }

    private static IEnumerable<string> Reasons(ImportReport report)
    {
        if (report.RejectedFiles > 0)
            yield return $"{Number(report.RejectedFiles)} {(report.RejectedFiles > 1 ? "fichiers ne se lisent pas" : "fichier ne se lit pas")}";
        var rows = report.RejectedRows - report.RejectedFiles;
        if (rows > 0)
            yield return $"{Number(rows)} {(rows > 1 ? "lignes à corriger" : "ligne à corriger")}";
        var failed = report.Controls.Count(c => c is { IsMet: false, Refuses: true });
        if (failed > 0)
            yield return $"{Number(failed)} {(failed > 1 ? "contrôles non vérifiés" : "contrôle non vérifié")}";
    }

    private static string Left(ImportReport report) => report.RejectedRows == 0
        ? ""
        : $" ; {Number(report.RejectedRows)} {(report.RejectedRows > 1 ? "lignes refusées sont laissées" : "ligne refusée est laissée")} de côté";

    private static string Things(MappingKind kind, long count) => (kind, count > 1) switch
    {
        (MappingKind.Observations, true) => "valeurs",
        (MappingKind.Observations, false) => "valeur",
        (MappingKind.Targets, true) => "cibles",
        (MappingKind.Targets, false) => "cible",
        (MappingKind.Units or MappingKind.Links, true) => "structures",
        (MappingKind.Units or MappingKind.Links, false) => "structure",
        (MappingKind.Territories, true) => "territoires",
        (MappingKind.Territories, false) => "territoire",
        (MappingKind.Successions, true) => "successions",
        (MappingKind.Successions, false) => "succession",
        (MappingKind.Zones, true) => "parts de zone",
        (MappingKind.Zones, false) => "part de zone",
        (MappingKind.Definitions, true) => "indicateurs",
        (MappingKind.Definitions, false) => "indicateur",
    };

    private static string Number(long number) => number.ToString("N", French);
}
