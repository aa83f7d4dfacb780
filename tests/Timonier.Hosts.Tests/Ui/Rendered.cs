// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Timonier.Hosts.Tests.Ui;

/// <summary>A component as the server writes it, and as a browser reads it.</summary>
public sealed record Rendered(string Html, IHtmlDocument Page)
{
    /// <summary>Renders a component with its parameters, given as an anonymous object of the same names.</summary>
    public static Task<Rendered> OfAsync<T>(object? parameters = null)
        where T : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in parameters?.GetType().GetProperties() ?? [])
            values[property.Name] = property.GetValue(parameters);
        return OfAsync(builder =>
        {
            builder.OpenComponent<T>(0);
            foreach (var (name, value) in values)
                builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        });
    }

    /// <summary>Renders a fragment.</summary>
    public static async Task<Rendered> OfAsync(RenderFragment fragment)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IJSRuntime, NoScript>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<AntiforgeryStateProvider, OneToken>();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Fragment>(ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["Content"] = fragment }))).ToHtmlString());
        return new(html, await new HtmlParser().ParseDocumentAsync(html));
    }

    /// <summary>The words that a reader sees, spaces of markup made one.</summary>
    public string Words(string selector) =>
        string.Join(' ', (Page.QuerySelector(selector)?.TextContent ?? "").Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class Fragment : ComponentBase
    {
        [Parameter]
        public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }

    /// <summary>Asked for by the head of the document, and never called: nothing runs in the browser.</summary>
    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException("No script runs.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }

    private sealed class OneToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("jeton", "__RequestVerificationToken");
    }
}
