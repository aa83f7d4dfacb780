// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Definitions;

/// <summary>What one row says of one indicator.</summary>
internal sealed record ToldDefinition(string Code, Definition Definition, int File, int Line)
{
    /// <summary>True when another row contradicts it.</summary>
    public bool IsRefused { get; set; }
}
