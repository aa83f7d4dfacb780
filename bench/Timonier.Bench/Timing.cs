// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;

namespace Timonier.Bench;

/// <summary>Time and memory, read from the clock and the operating system.</summary>
internal static class Timing
{
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds of a piece of work: the least of several samples, since other work may share the machine.</summary>
    public static double Least(int samples, Action work)
    {
        var least = double.PositiveInfinity;
        for (var i = 0; i < samples; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var watch = Stopwatch.StartNew();
            work();
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return least;
    }

    /// <summary>Megabytes allocated by a piece of work, all threads together.</summary>
    public static double AllocatedMegabytes(Action work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
    }

    /// <summary>How busy the machine is: processes running or waiting, mean of the last minute.</summary>
    public static string Load() => "# load over the last minute: " + File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public static double Median(IEnumerable<double> samples) => Percentile(samples, 0.5);

    /// <summary>Nearest-rank percentile: an observed sample, never interpolated.</summary>
    public static double Percentile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Resident memory of this process, in MB (VmRSS; VmHWM for the peak).</summary>
    public static double ResidentMegabytes(string line = "VmRSS:")
    {
        var text = File.ReadLines("/proc/self/status").First(l => l.StartsWith(line, StringComparison.Ordinal));
        return double.Parse(text[line.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
    }
}
