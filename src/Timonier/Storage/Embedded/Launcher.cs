// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>Starts the programs of PostgreSQL under an identity that they accept: they refuse root.</summary>
/// <remarks>
/// On Linux each program gets a session of its own, so that Ctrl-C in a terminal does not reach it before us, and is
/// interrupted by the system when the thread that started it ends. What it prints goes to the journal of the home.
/// </remarks>
internal sealed class Launcher
{
    private readonly ClusterHome home;
    private readonly string[] prefix;

    private Launcher(ClusterHome home, RunMode mode, string[] prefix)
    {
        this.home = home;
        this.prefix = prefix;
        Mode = mode;
    }

    /// <summary>The identity chosen.</summary>
    public RunMode Mode { get; }

    /// <summary>Chooses how to run the server of a home, and hands its data over to the chosen identity when it must change.</summary>
    /// <param name="home">The home, locked.</param>
    /// <param name="wanted">The identity asked for, or nothing for the one that the data and this machine allow.</param>
    public static Outcome<Launcher> Choose(ClusterHome home, RunMode? wanted)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.IsPrivilegedProcess ? EmbeddedRefusals.NoRoot : new Launcher(home, RunMode.Plain, []);
        }

        var me = Posix.EffectiveUser();
        var owner = Posix.Read(home.Data)?.Owner ?? me;
        var recorded = home.HasData ? home.RecordedMode : null;
        if (me != 0)
        {
            return owner == me ? new Launcher(home, RunMode.Plain, PlainPrefix()) : EmbeddedRefusals.OtherAccount.With(home.Folder, UnixUser.NameOf(owner));
        }

        if (recorded == RunMode.Plain)
        {
            return EmbeddedRefusals.OtherAccount.With(home.Folder, UnixUser.NameOf(owner));
        }

        var user = UnixUser.For(owner);
        string[] inNamespace = ["setsid", "unshare", "--user", $"--map-user={user.Id}", $"--map-group={user.Group}", "setpriv", "--pdeathsig", "INT"];
        var mode = wanted ?? (recorded != RunMode.OtherUser && Succeeds([.. inNamespace, "true"]) ? RunMode.UserNamespace : RunMode.OtherUser);
        if (mode == RunMode.UserNamespace)
        {
            return new Launcher(home, mode, inNamespace);
        }

        // The capability lets that user reach programs and home below folders that only root may enter.
        string[] asUser =
        [
            "setsid", "setpriv", $"--reuid={user.Id}", $"--regid={user.Group}", "--clear-groups",
            "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--pdeathsig", "INT",
        ];
        if (!Succeeds([.. asUser, "true"]))
        {
            return EmbeddedRefusals.NoRoot;
        }

        return recorded == RunMode.UserNamespace && !Succeeds(["chown", "-R", $"{user.Id}:{user.Group}", home.Data])
            ? EmbeddedRefusals.OtherAccount.With(home.Folder, UnixUser.NameOf(owner))
            : new Launcher(home, RunMode.OtherUser, asUser);
    }

    /// <summary>Starts a program. The calling thread must outlive it.</summary>
    public Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", home.Journal, .. prefix, program, .. arguments]);
        start.UseShellExecute = false;
        start.WorkingDirectory = home.Folder;
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    private static string[] PlainPrefix() => Succeeds(["setsid", "setpriv", "--pdeathsig", "INT", "true"]) ? ["setsid", "setpriv", "--pdeathsig", "INT"] : [];

    private static bool Succeeds(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", .. command]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
