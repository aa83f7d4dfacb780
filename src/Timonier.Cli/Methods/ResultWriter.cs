// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;

namespace Timonier.Cli.Methods;

/// <summary>Writes the blocks of a result one after the other, in pieces large enough for any output.</summary>
internal abstract class ResultWriter(TextWriter output)
{
    private const int Piece = 1 << 15;

    private char[] pending = new char[2 * Piece];
    private int length;

    /// <summary>Rows written so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The writer of a format.</summary>
    public static ResultWriter For(ResultFormat format, TextWriter output) => format switch
    {
        ResultFormat.Csv => new CsvResultWriter(output),
        ResultFormat.Json => new JsonResultWriter(output),
    };

    /// <summary>Writes a block; the first one decides the columns.</summary>
    public void Write(MethodResult result)
    {
        if (Rows == 0)
            Begin(result.Columns);
        for (var row = 0; row < result.RowCount; row++)
        {
            WriteRow(result, row);
            Rows++;
            if (length >= Piece)
                Flush();
        }
    }

    /// <summary>Ends the text and sends what is left.</summary>
    public void Close()
    {
        End();
        Flush();
        output.Flush();
    }

    /// <summary>What stands before the first row.</summary>
    protected abstract void Begin(IReadOnlyList<string> columns);

    /// <summary>One row.</summary>
    protected abstract void WriteRow(MethodResult result, int row);

    /// <summary>What stands after the last row.</summary>
    protected abstract void End();

    /// <summary>Adds text.</summary>
    protected void Put(ReadOnlySpan<char> text)
    {
        if (length + text.Length > pending.Length)
            Array.Resize(ref pending, Math.Max(2 * pending.Length, length + text.Length));
        text.CopyTo(pending.AsSpan(length));
        length += text.Length;
    }

    private void Flush()
    {
        output.Write(pending, 0, length);
        length = 0;
    }
}
