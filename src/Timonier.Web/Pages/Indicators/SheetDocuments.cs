// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;

namespace Timonier.Web.Pages.Indicators;

/// <summary>Makes the sheet of a unit a document: one HTML file with its style and its fonts inside.</summary>
public static class SheetDocuments
{
    /// <summary>Indicators on paper: all of them.</summary>
    public const int AllRows = 10_000;

    /// <summary>The document's HTML.</summary>
    public static async Task<string> HtmlAsync(NetworkReading reading, SteeringNetwork network, UnitSheet sheet)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var document = await renderer.RenderComponentAsync<SheetPaper>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(SheetPaper.Network)] = network,
                [nameof(SheetPaper.Sheet)] = sheet,
                [nameof(SheetPaper.Revision)] = reading.Version.Revision,
            }));
            return document.ToHtmlString();
        });
    }
}
