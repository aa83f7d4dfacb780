// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;

namespace Timonier.Storage.Embedded;

/// <summary>What a running server writes in <c>postmaster.pid</c>, and what remains of it when it was killed.</summary>
/// <param name="Pid">Its process; 0 when the file is empty or spoilt.</param>
/// <param name="DataFolder">Its data folder, as given on its command line.</param>
/// <param name="Port">Its port, also part of the socket's name.</param>
/// <param name="SocketFolder">The folder of its socket; empty when it listens on loopback.</param>
/// <param name="IsReady">True when it takes connections, or did when it was killed.</param>
/// <remarks>Lines of the file: <c>src/include/utils/pidfile.h</c> of PostgreSQL.</remarks>
internal sealed record PostmasterFile(int Pid, string DataFolder, int Port, string SocketFolder, bool IsReady)
{
    /// <summary>The file's place in a home.</summary>
    public static string PathIn(ClusterHome home) => Path.Combine(home.Data, "postmaster.pid");

    /// <summary>The file of a home, or nothing.</summary>
    public static PostmasterFile? Read(ClusterHome home)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(home));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        string Line(int number) => lines.Length >= number ? lines[number - 1].Trim() : "";
        int Number(int number) => int.TryParse(Line(number), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return new(Number(1), Line(2), Number(4), Line(5), Line(8) == "ready");
    }

    /// <summary>True when the process of that number is a server on that data folder, and not a stranger who got the number since.</summary>
    public bool NamesItsServer()
    {
        if (Pid == 0)
        {
            return false;
        }

        try
        {
            return OperatingSystem.IsLinux()
                ? File.ReadAllText($"/proc/{Pid}/cmdline").Split('\0').Contains(DataFolder, StringComparer.Ordinal)
                : Process.GetProcessById(Pid).ProcessName.Contains("postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
