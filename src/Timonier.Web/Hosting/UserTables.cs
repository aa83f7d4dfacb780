// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Indicators.Import;

namespace Timonier.Web.Hosting;

/// <summary>Gives imports the tables of the files that users bring: text, workbook, archive.</summary>
public static class UserTables
{
    /// <summary>Opens the tables of a file as a mapping asks; see <see cref="OpenTables"/>.</summary>
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
