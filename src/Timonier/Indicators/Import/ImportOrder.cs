// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import;

/// <summary>What is to be imported.</summary>
/// <param name="Mapping">The mapping, as read.</param>
/// <param name="Files">The files, in order.</param>
/// <param name="Mode">Check only, or record.</param>
public sealed record ImportOrder(MappingFile Mapping, IReadOnlyList<ImportFile> Files, ImportMode Mode)
{
    /// <summary>True to record the valid rows and leave the others out, whatever the mapping says.</summary>
    public bool AcceptsValidRows { get; init; }
}
