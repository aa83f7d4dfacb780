// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Microsoft.Playwright;
using Timonier.Cli.Demo;

namespace Timonier.Browser.Tests;

/// <summary>A file as an information system exports it: two lines of banner, French Windows letters, spaces in thousands, words for what is missing, a total.</summary>
internal static class MonthlyExport
{
    /// <summary>How the file is read.</summary>
    public const string Mapping = $$"""
        {
          // Une ligne par structure ; les accueils du mois, les sorties du trimestre.
          "kind": "observations",
          "name": "Suivi mensuel",
          "network": "{{DemonstrationLoading.NetworkCode}}",
          "source": "Export mensuel du réseau",
          "vintage": "février 2026",
          "file": { "headerLine": 3, "delimiter": ";" },
          "numbers": { "decimal": "," },
          "rows": { "skip": [{ "column": "Structure", "equals": ["Total"], "label": "sous-totaux" }] },
          "unit": { "column": "Code", "scheme": "mission-locale" },
          "measures": [
            { "indicator": "=A02", "period": { "column": "Mois" }, "value": "Premiers accueils" },
            { "indicator": "=E02", "period": { "column": "Trimestre" }, "numerator": "Sorties positives", "denominator": "Sorties" },
          ],
        }
        """;

    private const string Head = """
        Suivi mensuel des missions locales;;;;;;
        Export du 05/02/2026 à 7 h 12;;;;;;
        Code;Structure;Mois;Premiers accueils;Trimestre;Sorties positives;Sorties

        """;

    /// <summary>The mapping, as a file that a reader attaches.</summary>
    public static FilePayload MappingFile => File("suivi.mapping.json", "application/json", Encoding.UTF8.GetBytes(Mapping));

    /// <summary>A sound file of a month of 2026: three values are new; three of the end of 2025 change, differently for each month.</summary>
    public static FilePayload Sound(int month) => Csv($"suivi_2026-{month:00}.csv", Head + Lines(month));

    /// <summary>The same with three faulty lines: a letter in a number, an unknown structure, more exits that went well than exits.</summary>
    public static FilePayload Faulty(int month) => Csv($"suivi_2026-{month:00}_brut.csv", Head + Lines(month) + $"""
        ML-35-03;Mission locale nº 3;2026-{month + 1:00};1 O24;2025-T4;97;180
        ML-35-99;Mission locale inconnue;2026-{month:00};97;2025-T4;60;120
        ML-35-02;Mission locale nº 2;2026-{month + 1:00};131;2025-T3;312;259

        """);

    /// <summary>A file of any content.</summary>
    public static FilePayload File(string name, string type, byte[] content) => new() { Name = name, MimeType = type, Buffer = content };

    private static string Lines(int month) => $"""
        ML-35-01;Mission locale nº 1;2026-{month:00};1 021;2025-T4;{200 + month};355
        ML-35-02;Mission locale nº 2;2026-{month:00};118;2025-T4;{200 + month};295
        ML-35-03;Mission locale nº 3;2026-{month:00};ND;2025-T4;{100 + month};180
        ;Total;2026-{month:00};1 139;2025-T4;{500 + (3 * month)};830

        """;

    private static FilePayload Csv(string name, string text) => File(name, "text/csv", Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")));
}
