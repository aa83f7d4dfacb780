// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Timonier.Web.Ui;

namespace Timonier.Web.Charts;

/// <summary>A chart: one SVG written by the server in one piece, styled by the classes of the style sheet.</summary>
/// <remarks>
/// With an <see cref="Id"/> and a <see cref="Title"/> it is an image with a name and a description. Without them it is hidden from
/// assistive technology: the row or the figure around it must then say in words all that it draws.
/// </remarks>
public abstract class SvgChart : IComponent
{
    private readonly RenderFragment fragment;
    private RenderHandle handle;

    /// <summary>Prepares the one fragment that this component renders.</summary>
    protected SvgChart() => fragment = Render;

    /// <summary>Unique in the page; the title and the description take it with a suffix.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The name of the chart, in French: what is drawn, of whom, when.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>What there is to see, in one or two French sentences with the figures.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc/>
    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        handle.Render(fragment);
        return Task.CompletedTask;
    }

    /// <summary>Classes of the SVG.</summary>
    protected virtual string Style => "tm-chart";

    /// <summary>What it is for assistive technology: an image, or a group when it holds links, which an image would hide.</summary>
    protected virtual string Role => "img";

    /// <summary>Writes the whole chart.</summary>
    protected abstract void Draw(MarkupWriter svg);

    /// <summary>Opens the SVG at its natural size, in pixels, with its name when it has one.</summary>
    protected void Open(MarkupWriter svg, int width, int height)
    {
        if (Id is null || Title is null)
        {
            svg.Write($"<svg class=\"{Style}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\">");
            return;
        }

        svg.Write($"<svg class=\"{Style}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"{Role}\"");
        if (Description is null)
            svg.Write($" aria-labelledby=\"{Id}-t\"><title id=\"{Id}-t\">{Title}</title>");
        else
            svg.Write($" aria-labelledby=\"{Id}-t {Id}-d\"><title id=\"{Id}-t\">{Title}</title><desc id=\"{Id}-d\">{Description}</desc>");
    }

    /// <summary>Closes what <see cref="Open"/> opened.</summary>
    protected static void Close(MarkupWriter svg) => svg.Write($"</svg>");

    private void Render(RenderTreeBuilder builder)
    {
        var svg = MarkupWriter.Rent();
        Draw(svg);
        builder.AddMarkupContent(0, svg.Finish().Value);
    }
}
