// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Files;

/// <summary>A copy aside of what can only be read forward, for formats that are read from their end.</summary>
internal static class SpooledFile
{
    /// <summary>Copies the rest of a stream into a file that only this user reads and that is gone when it is closed.</summary>
    public static FileStream Copy(Stream stream)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var copy = new FileStream(Path.Join(Path.GetTempPath(), $"timonier-{Path.GetRandomFileName()}"), options);
        try
        {
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
