// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Embedded;

/// <summary>The right to start and stop the cluster of a home: one program at a time has it, and loses it when it dies.</summary>
internal sealed class HomeLock : IDisposable
{
    // What the system answers when another program holds the lock: Linux, macOS, Windows.
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream stream;

    private HomeLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, or nothing when another program holds it.</summary>
    public static HomeLock? TryTake(ClusterHome home)
    {
        try
        {
            return new HomeLock(new FileStream(home.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
