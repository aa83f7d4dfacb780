// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Timonier.Storage;

/// <summary>What the journal tells of an entity's properties.</summary>
public static class Journalled
{
    internal const string HiddenAnnotation = "Timonier:HiddenFromJournal";

    /// <summary>The journal says that the property changed, never what it holds: passwords, tokens.</summary>
    public static PropertyBuilder<T> HiddenFromJournal<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(HiddenAnnotation, true);
        return property;
    }
}
