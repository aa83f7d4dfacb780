// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate;

/// <summary>Files held in memory, by name.</summary>
internal sealed class MemoryFiles : GeneratedFiles
{
    private readonly Dictionary<string, MemoryStream> streams = new(StringComparer.Ordinal);

    /// <summary>The names, in order of creation.</summary>
    public IReadOnlyCollection<string> Names => streams.Keys;

    /// <summary>The bytes of a file.</summary>
    public byte[] this[string name] => streams[name].ToArray();

    /// <inheritdoc/>
    public override Stream Create(string name) => streams[name] = new();
}
