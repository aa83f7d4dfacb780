// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Timonier.Storage.Embedded;

/// <summary>The few system calls that the base library does not offer.</summary>
internal static class Posix
{
    /// <summary>SIGINT: PostgreSQL's fast stop; sessions are ended, everything is written.</summary>
    public const int Interrupt = 2;

    /// <summary>SIGQUIT: PostgreSQL's immediate stop; the next start recovers from the log.</summary>
    public const int Quit = 3;

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    private const int NoSuchProcess = 3;
    private const int CurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint TypeAndMode = 3;
    private const uint Owner = 8;

    /// <summary>Sends a signal; false when the process is gone or not ours.</summary>
    public static bool Signal(int pid, int signal) => NativeKill(pid, signal) == 0;

    /// <summary>True when a process of that number lives, whoever owns it.</summary>
    public static bool IsAlive(int pid) => NativeKill(pid, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    /// <summary>Owner and permission bits of a file, a link not being followed; nothing when it cannot be read. Linux only.</summary>
    public static (int Owner, UnixFileMode Mode, bool IsFolder)? Read(string path)
    {
        // struct statx: owner at byte 20, mode at byte 28, on every architecture.
        var buffer = new byte[256];
        if (NativeStatx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), DoNotFollowLinks, TypeAndMode | Owner, buffer) != 0)
        {
            return null;
        }

        var mode = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(28));
        return (BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(20)), (UnixFileMode)(mode & 0xFFF), (mode & 0xF000) == 0x4000);
    }

    /// <summary>The user in whose name this program acts; 0 is root.</summary>
    public static int EffectiveUser() => NativeEffectiveUser();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeEffectiveUser();

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeStatx(int folder, byte[] path, int flags, uint mask, byte[] buffer);
}
