// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>Where the server listens: a Unix socket in a folder that only its user may enter, or a loopback port.</summary>
/// <param name="Host">Folder of the socket, or address.</param>
/// <param name="Port">Port, also part of the socket's name.</param>
internal sealed record Endpoint(string Host, int Port)
{
    private const int UsualPort = 5432;

    // sun_path holds 108 bytes on Linux and 104 elsewhere, the name "/.s.PGSQL.65535" and the final zero included.
    private const int LongestFolder = 87;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The role that owns the cluster.</summary>
    public const string Role = "timonier";

    /// <summary>The database of the product.</summary>
    public const string Database = "timonier";

    /// <summary>True for a socket.</summary>
    public bool IsSocket => Path.IsPathRooted(Host);

    /// <summary>Chooses where a server about to start will listen, and clears what a dead one left there.</summary>
    public static Outcome<Endpoint> Choose(ClusterHome home, ClusterSettings settings)
    {
        if (!settings.UsesSocket || OperatingSystem.IsWindows())
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return new Endpoint("127.0.0.1", ((IPEndPoint)probe.LocalEndpoint).Port);
        }

        var folder = FolderFor(home);
        ClusterHome.CreatePrivateFolder(folder);
        if (Posix.Read(folder) is not { IsFolder: true } found || found.Owner != Posix.EffectiveUser())
        {
            return EmbeddedRefusals.UnsafeSocketFolder.With(folder);
        }

        File.SetUnixFileMode(folder, OwnerOnly);
        foreach (var remains in Directory.EnumerateFiles(folder, ".s.PGSQL.*"))
        {
            File.Delete(remains);
        }

        return new Endpoint(folder, UsualPort);
    }

    /// <summary>Where a running server says it listens.</summary>
    public static Endpoint Of(PostmasterFile file) => new(file.SocketFolder.Length > 0 ? file.SocketFolder : "127.0.0.1", file.Port);

    /// <summary>The connection string to a database of the server.</summary>
    public string ConnectionString(string password, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Username = Role,
        Password = password,
        Database = database,
    }.ConnectionString;

    /// <summary>The folder of the socket: in the home when its path fits, else a short one under the temporary folder.</summary>
    internal static string FolderFor(ClusterHome home)
    {
        var inHome = Path.Combine(home.Folder, "run");
        if (Fits(inHome))
        {
            return inHome;
        }

        var name = "timonier-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Folder)).AsSpan(0, 8));
        var inTemporary = Path.Combine(Path.GetTempPath(), name);
        return Fits(inTemporary) ? inTemporary : Path.Combine("/tmp", name);
    }

    // A comma separates folders for PostgreSQL and hosts for Npgsql: only plain characters pass, which are one byte each.
    private static bool Fits(string folder) =>
        folder.Length <= LongestFolder && folder.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-');
}
