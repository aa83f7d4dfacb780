// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Foundation;
using Timonier.Indicators.Import;

namespace Timonier.Documents;

/// <summary>Gives the house the files it imports: CSV, sheets and archives become rows.</summary>
public static class ImportTables
{
    /// <summary>Registers imports for a host, with the opening of files.</summary>
    public static IServiceCollection AddImportTables(this IServiceCollection services) => services.AddImports(Open);

    /// <summary>Opens the tables of a file as imports ask for them.</summary>
    public static IEnumerable<TableReader> Open(Stream stream, string name, TableRequest asked) => TableFiles.Open(stream, name, new()
    {
        Delimiter = asked.Delimiter,
        Quote = asked.Quote,
        Encoding = asked.Encoding,
        HeaderLine = asked.FirstLine,
        Sheet = asked.Sheet,
        Entries = asked.Entries,
    });
}
