// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;

namespace Timonier.Web.Api;

/// <summary>A table of a network as programs read it: the export of the same name, page by page or whole.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Summary">What its rows are, French.</param>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Filters">The parameters that choose rows; no other is taken.</param>
/// <param name="Right">Code of the right without which the address answers nobody; which units, the reading decides.</param>
/// <param name="MakeAsync">Makes the table for a reader.</param>
internal sealed record ApiTable(
    string Name,
    string Summary,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Filters,
    string Right,
    Func<IServiceProvider, NetworkReading, ExportFilter, CancellationToken, Task<Outcome<ExportTable>>> MakeAsync);
