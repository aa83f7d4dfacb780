// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Timonier.Storage;

/// <summary>What the journal tells of an entity's properties.</summary>
public static class Journalled
{
    internal const string HiddenAnnotation = "Timonier:HiddenFromJournal";
    internal const string AsideAnnotation = "Timonier:KeptAside";

    /// <summary>The journal says that the property changed, never what it holds: passwords, tokens.</summary>
    public static PropertyBuilder<T> HiddenFromJournal<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(HiddenAnnotation, true);
        return property;
    }

    /// <summary>The journal keeps only a salted digest of the property, and the text aside: it can be erased, and the seal stays whole. For what names a person.</summary>
    public static PropertyBuilder<string> KeptAside(this PropertyBuilder<string> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(AsideAnnotation, true);
        return property;
    }
}
