// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Web.Ui;

namespace Timonier.Web.Pages.Indicators;

/// <summary>What leaves as a file: the rows, and beside them, never inside, the caveats and what was exported.</summary>
internal sealed class ExportArchive(NetworkReading reading, SteeringNetwork network, string subject)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Caveats = """
        À lire avec ces limites.
        Ces résultats n’ont pas de prétention scientifique, ne remplacent pas la connaissance qualitative de la structure
        et ne suffisent pas à qualifier sa performance. Rien ici ne classe les structures : aucun ordre ne vient d’un résultat.
        Un effectif de personnes trop petit est remplacé par le mot « secret », comme ce qu’il faut taire pour le protéger.
        « manquant » n’est jamais zéro.
        """;

    /// <summary>Writes the archive: <c>donnees.csv</c> (UTF-8 with BOM, semicolons), <c>LISEZMOI.txt</c>, <c>metadata.json</c>.</summary>
    public async Task WriteAsync(Stream output, DateTimeOffset at, Func<CsvWriter, Task> rows)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await using (var entry = await zip.CreateEntry("donnees.csv", CompressionLevel.Fastest).OpenAsync())
        await using (var writer = new CsvWriter(entry, new CsvLayout()))
        {
            await rows(writer);
        }

        var fiction = network.Settings.IsFictional ? "DONNÉES FICTIVES\u00a0: structures et chiffres inventés.\r\n\r\n" : "";
        await TextAsync(zip, "LISEZMOI.txt", $"{subject}\r\nRéseau\u00a0: {network.Name}\r\nExporté le {ParisTime.Moment(at)}, données de la révision {reading.Version.Revision}\r\n\r\n{fiction}{Caveats}");
        await TextAsync(zip, "metadata.json", JsonSerializer.Serialize(
            new { subject, network = network.Code, revision = reading.Version.Revision, at, reader = reading.Actor.Name, fictional = network.Settings.IsFictional },
            Json));
    }

    private static async Task TextAsync(ZipArchive zip, string name, string text)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
