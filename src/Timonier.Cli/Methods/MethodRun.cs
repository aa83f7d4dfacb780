// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Analysis.Methods;
using Timonier.Foundation;

namespace Timonier.Cli.Methods;

/// <summary>Runs a method on a file. A method that answers row by row reads and writes in blocks: a file of any length takes the same memory.</summary>
internal static class MethodRun
{
    /// <summary>Rows of a block.</summary>
    private const int Block = 4_096;

    /// <summary>Characters of a table held whole, at most: what one array of the runtime can hold, with room to grow.</summary>
    private const long MostCharacters = 1L << 30;

    /// <summary>Runs it; answers how many rows were written. A result that goes to a file is there whole or not at all.</summary>
    public static async Task<Outcome<long>> RunAsync(MethodOrder order, Stream input, TextWriter standard, CancellationToken ct)
    {
        if (!MethodCatalogue.TryFind(order.Id, out var method, out var fault))
            return Of(fault);
        try
        {
            using var source = await SourceTable.OpenAsync(order.Source, input, ct);
            var joined = order.Join is null ? null : await JoinAsync(source, order.Join, input, ct);
            var table = new TextTable([.. source.Columns, .. joined?.Columns ?? []]);
            if (!MethodCall.TryPrepare(method, table.Columns, order.Settings, out var call, out fault))
                return Of(fault);
            if (order.Output is null)
                return Write(call, (source, joined, table), ResultWriter.For(order.Format, standard), ct);
            return WriteFile(order.Output, writer => Write(call, (source, joined, table), ResultWriter.For(order.Format, writer), ct));
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Line == 0
                ? MethodRefusals.Unreadable.With(unreadable.Message)
                : MethodRefusals.UnreadableAt.With(order.Source, unreadable.Line, unreadable.Message);
        }
    }

    private static async Task<JoinedTable> JoinAsync(SourceTable source, string path, Stream input, CancellationToken ct)
    {
        using var second = await SourceTable.OpenAsync(path, input, ct);
        return JoinedTable.Read(source, second);
    }

    private static Outcome<long> WriteFile(string path, Func<TextWriter, Outcome<long>> write)
    {
        var partial = path + ".partiel";
        try
        {
            Outcome<long> outcome;
            using (var writer = new StreamWriter(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                outcome = write(writer);
            if (outcome.IsDone)
                File.Move(partial, path, overwrite: true);
            return outcome;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MethodRefusals.CannotWrite.With(path, e.Message);
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
        }
    }

    private static Outcome<long> Write(MethodCall call, (SourceTable Source, JoinedTable? Joined, TextTable Table) read, ResultWriter writer, CancellationToken ct)
    {
        var (source, joined, table) = read;
        var isByRow = call.Method.Scope is MethodScope.Row;
        for (var isMore = true; isMore;)
        {
            isMore = source.Read();
            if (isMore)
            {
                source.CopyTo(table);
                joined?.CopyTo(source, table);
                table.EndRow(source.Line);
            }

            if (table.CharacterCount > MostCharacters)
                return MethodRefusals.TooLarge.With(source.Name);
            if (isMore && !(isByRow && table.RowCount == Block))
                continue;
            ct.ThrowIfCancellationRequested();
            if (!isMore && table.RowCount == 0 && writer.Rows > 0)
                break;
            if (!call.TryRun(table, out var result, out var fault))
                return Of(fault);
            writer.Write(result);
            table.Clear();
        }

        writer.Close();
        return writer.Rows;
    }

    private static Refusal Of(MethodFault fault) => new(fault.Code, fault.Message);
}
