// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What a part of a mapping is, in French: the sentence shown by the JSON schema and by the documentation.</summary>
/// <param name="text">One sentence for whoever writes a mapping.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class SaysAttribute(string text) : Attribute
{
    public string Text => text;

    /// <summary>The name in JSON, when it is not the property's own in camel case.</summary>
    public string? Name { get; init; }

    /// <summary>True when a mapping without it is refused.</summary>
    public bool Needed { get; init; }
}
