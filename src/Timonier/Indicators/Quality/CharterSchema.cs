// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>The JSON schema of charters, made from the same types that read them.</summary>
public static class CharterSchema
{
    /// <summary>The schema (draft 2020-12), indented, with a final line break.</summary>
    public static string Write() => MappingSchema.Write(typeof(EntryCharter), "Charte de saisie de Timonier");
}
