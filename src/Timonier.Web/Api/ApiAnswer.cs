// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Timonier.Documents.Exports;
using Timonier.Indicators.Exports;

namespace Timonier.Web.Api;

/// <summary>A page of rows as it is sent: what was read and as of when, the caveats, the rows, the address of the next page.</summary>
internal static class ApiAnswer
{
    /// <summary>Writes a page.</summary>
    /// <param name="request">Its address, which the next page's repeats.</param>
    /// <param name="export">The table and its caveats.</param>
    /// <param name="page">Which rows.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<MemoryStream> WriteAsync(HttpRequest request, (ExportTable Table, ExportCaveats Caveats) export, ExportPage page, CancellationToken ct)
    {
        var body = new MemoryStream();
        await using var json = new Utf8JsonWriter(body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("table", export.Table.Name);
        json.WriteString("network", export.Caveats.Network.Code);
        json.WriteNumber("revision", export.Caveats.Revision);
        json.WriteBoolean("fictional", export.Caveats.Network.Settings.IsFictional);
        json.WritePropertyName("caveats");
        JsonSerializer.Serialize(json, ExportCaveats.Common, ApiJson.Options);
        json.WritePropertyName("rows");
        var hasMore = await page.WriteRowsAsync(json, export.Table, ct);
        json.WriteString("next", hasMore ? NextOf(request, new(export.Caveats.Revision, page.Offset + page.Limit)) : null);
        json.WriteEndObject();
        await json.FlushAsync(ct);
        return body;
    }

    /// <summary>Sends a page under its tag; nothing but « not changed » to who has it already.</summary>
    public static async Task SendAsync(HttpContext http, MemoryStream body)
    {
        var tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)).AsSpan(0, 16))}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static string NextOf(HttpRequest request, ApiCursor cursor)
    {
        var query = request.Query.Where(q => q.Key != ApiQuery.CursorName).Append(new(ApiQuery.CursorName, cursor.ToString()));
        return request.Path + QueryString.Create(query).ToString();
    }
}
