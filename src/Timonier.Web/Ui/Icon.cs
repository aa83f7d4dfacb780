// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Timonier.Web.Ui;

/// <summary>One icon of the <see cref="IconSprite"/>, which must stand in the same document. Hidden from assistive technology.</summary>
public sealed class Icon : ComponentBase
{
    /// <summary>Which one.</summary>
    [Parameter]
    [EditorRequired]
    public IconName Name { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Markup(Name));

    private static string Markup(IconName name) => name switch
    {
        IconName.Search => """<svg class="tm-ico" aria-hidden="true"><use href="#i-search"/></svg>""",
        IconName.Down => """<svg class="tm-ico" aria-hidden="true"><use href="#i-down"/></svg>""",
        IconName.Information => """<svg class="tm-ico" aria-hidden="true"><use href="#i-info"/></svg>""",
        IconName.Warning => """<svg class="tm-ico" aria-hidden="true"><use href="#i-warn"/></svg>""",
        IconName.Lock => """<svg class="tm-ico" aria-hidden="true"><use href="#i-lock"/></svg>""",
        IconName.Print => """<svg class="tm-ico" aria-hidden="true"><use href="#i-print"/></svg>""",
        IconName.Download => """<svg class="tm-ico" aria-hidden="true"><use href="#i-file"/></svg>""",
        IconName.Done => """<svg class="tm-ico" aria-hidden="true"><use href="#i-ok"/></svg>""",
        IconName.Remove => """<svg class="tm-ico" aria-hidden="true"><use href="#i-x"/></svg>""",
        IconName.WorkDone => """<svg aria-hidden="true"><use href="#s-done"/></svg>""",
        IconName.WorkNow => """<svg aria-hidden="true"><use href="#s-now"/></svg>""",
        IconName.WorkWaiting => """<svg aria-hidden="true"><use href="#s-wait"/></svg>""",
        IconName.WorkToCome => """<svg aria-hidden="true"><use href="#s-todo"/></svg>""",
        IconName.WorkLate => """<svg aria-hidden="true"><use href="#s-late"/></svg>""",
        IconName.WorkLeftOut => """<svg aria-hidden="true"><use href="#s-skip"/></svg>""",
    };
}
