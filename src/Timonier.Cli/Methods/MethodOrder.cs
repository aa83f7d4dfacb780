// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Methods;

/// <summary>What <c>method run</c> was asked.</summary>
/// <param name="Id">Identifier of the method.</param>
/// <param name="Source">The file, or <see cref="SourceTable.StandardInput"/>.</param>
internal sealed record MethodOrder(string Id, string Source)
{
    /// <summary>Parameters set for the whole run.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A second file whose columns are added by the columns in common.</summary>
    public string? Join { get; init; }

    /// <summary>Where the result goes; nothing for the standard output.</summary>
    public string? Output { get; init; }

    /// <summary>In what form.</summary>
    public ResultFormat Format { get; init; }
}
