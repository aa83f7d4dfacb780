// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Documents.Exports;
using Timonier.Indicators.Exports;

namespace Timonier.Web.Hosting;

/// <summary>A table sent as a file, in the format that ends its address.</summary>
internal static class SentTable
{
    /// <summary>What ends the pattern of a route that sends tables.</summary>
    public const string Format = ".{format:regex(^(zip|xlsx|json)$)}";

    /// <summary>Sends it, always as an attachment.</summary>
    public static async Task SendAsync(HttpContext http, (ExportTable Table, ExportCaveats Caveats) export, string name)
    {
        var format = http.GetRouteValue("format") switch
        {
            "xlsx" => ExportFormat.Xlsx,
            "json" => ExportFormat.Json,
            _ => ExportFormat.Csv,
        };

        // Written whole before it is sent: an archive and a workbook are written synchronously, and half of a file is never received.
        await using var file = ExportFile.CreateBuffer();
        await ExportFile.WriteAsync(file, format, export, http.RequestAborted);
        file.Position = 0;
        http.Response.ContentType = ExportFile.MediaType(format);
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{ExportFile.Extension(format)}\"";
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
