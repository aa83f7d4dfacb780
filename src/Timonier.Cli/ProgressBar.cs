// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import;

namespace Timonier.Cli;

/// <summary>One line that fills on a terminal; nothing at all when the output is a file or another program.</summary>
internal sealed class ProgressBar(TextWriter output) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;
    private readonly bool isShown = !Console.IsErrorRedirected;
    private int last = -1;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        var filled = (int)(Math.Clamp(value.Share, 0, 1) * Width);
        if (!isShown || filled == last)
            return;
        last = filled;
        output.Write($"\r[{new string('█', filled)}{new string('·', Width - filled)}] {value.Phase,-30}");
    }

    /// <summary>Erases the line.</summary>
    public void Clear()
    {
        if (isShown && last >= 0)
            output.Write("\r" + new string(' ', Width + 34) + "\r");
        last = -1;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
