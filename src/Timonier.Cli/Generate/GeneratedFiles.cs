// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate;

/// <summary>Where a generator puts its files: a folder, or memory.</summary>
internal abstract class GeneratedFiles
{
    /// <summary>Opens a new file for writing; a name may hold one folder: <c>a-part/effets.csv</c>.</summary>
    public abstract Stream Create(string name);

    /// <summary>A CSV under that name, with its header.</summary>
    public CsvOutput Csv(string name, params ReadOnlySpan<string> header) => new(Create(name), header);

    /// <summary>Copies a ready-made file.</summary>
    public void Copy(string name, ReadOnlySpan<byte> contents)
    {
        using var stream = Create(name);
        stream.Write(contents);
    }
}
