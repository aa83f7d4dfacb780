// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Timonier.Web.Hosting;

/// <summary>The log: one JSON object a line, on the error stream, so that what the program prints for its user stays readable.</summary>
/// <remarks>No request body, no query, no cookie is logged; the database driver leaves values out of its messages.</remarks>
internal static class JsonLog
{
    public static ILoggingBuilder AddJsonLog(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Timonier", LogLevel.Information);

        // Keys in the database are not encrypted a second time: see docs/decisions.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // A start that fails is told to the user by who starts; a background job that brings the host down is still logged.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
