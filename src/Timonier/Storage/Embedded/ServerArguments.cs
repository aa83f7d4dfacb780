// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Storage.Embedded;

/// <summary>The settings of the server, given on its command line so that no file of the data folder has to be kept in step.</summary>
internal static class ServerArguments
{
    /// <summary>Arguments of <c>postgres</c> for a home.</summary>
    public static IReadOnlyList<string> For(ClusterHome home, Endpoint endpoint, Durability durability)
    {
        List<(string Name, string Value)> settings =
        [
            ("listen_addresses", endpoint.IsSocket ? "" : endpoint.Host),
            ("port", endpoint.Port.ToString(CultureInfo.InvariantCulture)),
            ("unix_socket_directories", endpoint.IsSocket ? endpoint.Host : ""),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),

            // Small machines: the columnar cube answers most reads, the server mostly writes.
            ("shared_buffers", "256MB"),
            ("effective_cache_size", "1GB"),
            ("work_mem", "16MB"),
            ("maintenance_work_mem", "256MB"),
            ("random_page_cost", "1.1"),

            // Compiling a query costs more than our queries.
            ("jit", "off"),
        ];

        settings.AddRange(durability switch
        {
            // A first load of some millions of rows without a checkpoint in the middle.
            Durability.Durable =>
                [("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on"), ("max_wal_size", "4GB"), ("max_connections", "100")],

            // Often in memory, and many tests at once.
            Durability.Disposable =>
                [("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off"), ("max_wal_size", "512MB"), ("max_connections", "300")],
        });

        if (OperatingSystem.IsWindows())
        {
            // No shell there to send the output to the journal.
            settings.AddRange([("logging_collector", "on"), ("log_directory", home.Folder), ("log_filename", Path.GetFileName(home.Journal))]);
        }

        return ["-D", home.Data, .. settings.SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" })];
    }
}
