// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>Where the embedded cluster lives and how it is run.</summary>
/// <param name="Home">Folder of this user's Timonier, created when missing: data in <c>pg/</c>, password, journal and lock beside it.</param>
public sealed record ClusterSettings(string Home)
{
    /// <summary>Folder of the PostgreSQL programs (holding <c>bin/postgres</c>); nothing: the npm package of this platform.</summary>
    public string? Binaries { get; init; }

    /// <summary>What a commit promises; <see cref="Durability.Durable"/> unless said otherwise.</summary>
    public Durability Durability { get; init; }

    /// <summary>How long to wait for another program that starts or stops the cluster of the same home: 30 s unless said otherwise.</summary>
    /// <remarks>Also the time given to a server left behind by a dead program to come up or go.</remarks>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How the server is to be run; nothing: what the data folder and this machine allow.</summary>
    internal RunMode? Mode { get; init; }

    /// <summary>True for a Unix socket, false for a loopback port.</summary>
    internal bool UsesSocket { get; init; } = OperatingSystem.IsLinux();

    /// <summary>The settings that the environment asks for.</summary>
    /// <remarks>
    /// <c>TIMONIER_HOME</c> is the home, by default <c>timonier</c> in the user's data directory;
    /// <c>TIMONIER_POSTGRES</c> is <see cref="Binaries"/>. Refused when neither says where the home is.
    /// </remarks>
    public static Outcome<ClusterSettings> FromEnvironment()
    {
        var home = Environment.GetEnvironmentVariable("TIMONIER_HOME");
        if (string.IsNullOrEmpty(home))
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (data.Length == 0)
            {
                return EmbeddedRefusals.NoHome;
            }

            home = Path.Combine(data, "timonier");
        }

        var binaries = Environment.GetEnvironmentVariable("TIMONIER_POSTGRES");
        return new ClusterSettings(home) { Binaries = string.IsNullOrEmpty(binaries) ? null : binaries };
    }
}
