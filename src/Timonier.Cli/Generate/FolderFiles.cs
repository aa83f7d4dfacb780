// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate;

/// <summary>Files in a folder, made when needed; a file of the same name is replaced.</summary>
internal sealed class FolderFiles(string folder) : GeneratedFiles
{
    private const int BufferLength = 1 << 18;

    /// <inheritdoc/>
    public override Stream Create(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferLength);
    }
}
