// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timonier.Indicators.Import.Reports;

/// <summary>The JSON form of an <see cref="ImportReport"/>: camel case, words for enumerations, accents as they are.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Compact = Make(isIndented: false);
    private static readonly JsonSerializerOptions Indented = Make(isIndented: true);

    /// <summary>One line, for the record.</summary>
    public static string Write(ImportReport report) => JsonSerializer.Serialize(report, Compact);

    /// <summary>Indented, for a file that people open.</summary>
    public static string WriteIndented(ImportReport report) => JsonSerializer.Serialize(report, Indented);

    /// <summary>Reads either form back.</summary>
    public static ImportReport Read(string json) => JsonSerializer.Deserialize<ImportReport>(json, Compact)!;

    private static JsonSerializerOptions Make(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = isIndented,
    };
}
