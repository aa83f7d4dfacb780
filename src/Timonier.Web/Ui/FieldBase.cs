// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Ui;

/// <summary>What every field of a form has: a label, a hint, an error, tied to it for assistive technology.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>Unique in the page; the hint and the error take it with a suffix.</summary>
    [Parameter]
    [EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Name under which the value is sent; the <see cref="Id"/> when not given.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>How to answer, with an example.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with the answer.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether an answer is needed.</summary>
    [Parameter]
    public Need Need { get; set; }

    /// <summary>Name that is sent.</summary>
    protected string SentName => Name ?? Id;

    /// <summary>Ids of the hint and the error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? Invalid => Error is null ? null : "true";

    internal string HintId => $"{Id}-aide";

    internal string ErrorId => $"{Id}-erreur";
}
