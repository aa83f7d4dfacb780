// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;

namespace Timonier.Indicators.Import;

/// <summary>A file to import.</summary>
/// <param name="Name">Its name, as the user knows it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, lower case hexadecimal.</param>
/// <param name="Open">Opens it, from its start; each stream can be sought and is disposed by its reader.</param>
public sealed record ImportFile(string Name, long Size, string Sha256, Func<Stream> Open)
{
    /// <summary>A file of this machine; read once to be hashed.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<ImportFile> OfPathAsync(string path, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        var hash = await SHA256.HashDataAsync(stream, ct);
        return new(Path.GetFileName(path), stream.Length, Convert.ToHexStringLower(hash), () => File.OpenRead(path));
    }
}
