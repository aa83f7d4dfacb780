// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Embedded;

/// <summary>The files of the embedded cluster inside the home.</summary>
internal sealed class ClusterHome(string path)
{
    private const long LongJournal = 4 << 20;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The home, absolute.</summary>
    public string Folder { get; } = Path.GetFullPath(path);

    /// <summary>The data folder: it exists only once initdb has ended well.</summary>
    public string Data => Path.Combine(Folder, "pg");

    /// <summary>The data folder while initdb fills it.</summary>
    public string UnfinishedData => Path.Combine(Folder, "pg.new");

    /// <summary>The generated password of the cluster, mode 0600.</summary>
    public string PasswordFile => Path.Combine(Folder, "pg.password");

    /// <summary>The <see cref="RunMode"/> of the data folder.</summary>
    public string ModeFile => Path.Combine(Folder, "pg.mode");

    /// <summary>Locked by the program that owns the cluster, for as long as it lives.</summary>
    public string LockFile => Path.Combine(Folder, "pg.lock");

    /// <summary>What initdb and the server print; the previous one is kept as <c>pg.log.1</c>.</summary>
    public string Journal => Path.Combine(Folder, "pg.log");

    /// <summary>True when the cluster has been made.</summary>
    public bool HasData => Directory.Exists(Data);

    /// <summary>The recorded mode, or nothing.</summary>
    public RunMode? RecordedMode =>
        File.Exists(ModeFile) && Enum.TryParse<RunMode>(File.ReadAllText(ModeFile).Trim(), out var mode) ? mode : null;

    /// <summary>Length of the journal, to read later what was added to it.</summary>
    public long JournalLength => File.Exists(Journal) ? new FileInfo(Journal).Length : 0;

    /// <summary>Makes a folder that nobody else may enter, unless it exists.</summary>
    public static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>Writes a file that nobody else may read.</summary>
    public static void WritePrivateFile(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Sets a long journal aside, so that two of them at most are kept.</summary>
    public void TurnJournal()
    {
        if (JournalLength > LongJournal)
        {
            File.Move(Journal, Journal + ".1", overwrite: true);
        }
    }

    /// <summary>The last lines of the journal, among those written after a position.</summary>
    public string JournalSince(long position)
    {
        if (!File.Exists(Journal))
        {
            return "";
        }

        using var stream = new FileStream(Journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Clamp(position, Math.Max(0, stream.Length - 8192), stream.Length);
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().TrimEnd().Split('\n').TakeLast(15));
    }
}
