// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;

namespace Timonier.Web.Ui;

/// <summary>A term and what is said of it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">What is said, in words.</param>
public sealed record Definition(string Term, string? Text)
{
    /// <summary>A term whose description holds links or code.</summary>
    public Definition(string term, RenderFragment content)
        : this(term, (string?)null) => Content = content;

    /// <summary>What is said, when it is more than words.</summary>
    public RenderFragment? Content { get; }
}
