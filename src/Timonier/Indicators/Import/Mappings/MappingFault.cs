// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>One thing wrong in a mapping.</summary>
/// <param name="Path">Where in the mapping: <c>measures[2].value.column</c>; empty for the whole.</param>
/// <param name="Line">Line of the JSON text, from 1.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
public sealed record MappingFault(string Path, int Line, string Message)
{
    /// <summary>« ligne 12, measures[2].value : … ».</summary>
    public override string ToString() => Path.Length == 0 ? $"ligne {Line} : {Message}" : $"ligne {Line}, {Path} : {Message}";
}
