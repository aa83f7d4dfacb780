// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>A private PostgreSQL, run by this program for its user: nothing to install, nothing to administer.</summary>
/// <remarks>
/// <para>
/// Its data live in the home and survive everything but the loss of the disk: a commit that was answered is there after
/// <c>kill -9</c> of this program or of the server. A server that is killed under a running program is started again;
/// connections open at that moment are lost.
/// </para>
/// <para>
/// One program at a time <b>owns</b> the cluster of a home: it starts the server and stops it. A second one on the same home
/// joins it, and <b>loses it when the first one ends</b> (<see cref="IsOwner"/>, <see cref="Notice"/>): it may then open it again.
/// </para>
/// <para>
/// It listens on a Unix socket that only its user can reach (on Windows and macOS, where it has never been run: on a loopback
/// port) and asks for a generated password. As root it runs in a user namespace or under another identity.
/// </para>
/// <para>Thread-safe.</para>
/// </remarks>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    private const int DiskFullOnUnix = 28;
    private const int QuotaReachedOnLinux = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    private readonly IAsyncDisposable? server;
    private readonly IDisposable? held;

    internal EmbeddedCluster(string connectionString, IAsyncDisposable? server, IDisposable? held)
    {
        ConnectionString = connectionString;
        this.server = server;
        this.held = held;
    }

    /// <summary>How Npgsql reaches the product's database, which exists; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>True when this program runs the server, false when it has joined another program's.</summary>
    public bool IsOwner => held is not null;

    /// <summary>What the user must know of this opening, in French, or nothing.</summary>
    public string? Notice => IsOwner
        ? null
        : "La base de ce dossier est tenue par un autre programme Timonier, déjà ouvert\u00a0: s’il s’arrête, celui-ci la perd et doit être relancé.";

    /// <summary>Opens the cluster of a home: makes it the first time, starts its server or joins the one that runs.</summary>
    /// <remarks>
    /// First opening: about a second; later ones: a tenth. After a crash it waits for PostgreSQL's recovery, whatever it takes.
    /// Refused with what to do: programs missing, root that cannot be given another identity, folder of another account,
    /// disk full, data of another version, other program that does not answer, start that fails (with the end of the journal).
    /// </remarks>
    public static async Task<Outcome<EmbeddedCluster>> OpenAsync(ClusterSettings settings, CancellationToken ct)
    {
        var home = new ClusterHome(settings.Home);
        try
        {
            return await new ClusterOpening(home, settings).RunAsync(ct);
        }
        catch (UnauthorizedAccessException e)
        {
            return EmbeddedRefusals.Forbidden.With(home.Folder, e.Message);
        }
        catch (IOException e) when (e.HResult is DiskFullOnUnix or QuotaReachedOnLinux or DiskFullOnWindows)
        {
            return EmbeddedRefusals.DiskFull.With(home.Folder);
        }
        catch (IOException e)
        {
            return EmbeddedRefusals.Unusable.With(home.Folder, e.Message);
        }
    }

    /// <summary>Stops the server when this program owns it (sessions end, everything is written), then gives the home back.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        held?.Dispose();
    }
}
