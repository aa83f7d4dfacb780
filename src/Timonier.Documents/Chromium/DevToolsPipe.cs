// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timonier.Documents.Chromium;

/// <summary>A conversation with a browser in the Chrome DevTools Protocol: JSON messages, each ended by a NUL, over two pipes.</summary>
/// <remarks>
/// Pipes rather than a port: nobody else on the machine can speak to the browser, and it ends by itself when this end of the pipes is
/// closed, even by a brutal end of this program.
/// </remarks>
internal sealed class DevToolsPipe : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream toBrowser;
    private readonly Stream fromBrowser;
    private readonly ConcurrentDictionary<int, (TaskCompletionSource<JsonElement> Answer, string? Session)> waiting = new();
    private readonly SemaphoreSlim writing = new(1);
    private int lastId;

    /// <summary>Begins to listen; the streams belong to its process.</summary>
    public DevToolsPipe(Stream toBrowser, Stream fromBrowser)
    {
        this.toBrowser = toBrowser;
        this.fromBrowser = fromBrowser;
        Ended = ListenAsync();
    }

    /// <summary>Done once the browser has closed its end.</summary>
    public Task Ended { get; }

    /// <summary>Sends a command to the browser, or to one of its tabs, and waits for the answer.</summary>
    /// <exception cref="BrowserGoneException">The browser or the tab ended, or refused the command.</exception>
    public async Task<JsonElement> SendAsync(string method, object parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = (answer, session);
        try
        {
            var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session }, Json);
            await WriteAsync(message, cancellation);
            return await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <summary>Closes our end, which tells the browser to end; its last words are still read.</summary>
    public void Dispose() => toBrowser.Dispose();

    private async Task WriteAsync(byte[] message, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            if (Ended.IsCompleted)
                throw new BrowserGoneException("The browser has ended.");

            // A message is sent whole or the conversation is lost: cancelling waits for its end.
            await toBrowser.WriteAsync(message, CancellationToken.None);
            toBrowser.WriteByte(0);
            await toBrowser.FlushAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            throw new BrowserGoneException(error.Message);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        while (true)
        {
            int count;
            try
            {
                count = await fromBrowser.ReadAsync(buffer.AsMemory(length));
            }
            catch (IOException)
            {
                count = 0;
            }

            if (count == 0)
                break;
            var start = 0;
            var searched = length;
            length += count;
            while (buffer.AsSpan(searched, length - searched).IndexOf((byte)0) is >= 0 and var end)
            {
                Receive(buffer.AsMemory(start, searched + end - start));
                start = searched = searched + end + 1;
            }

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
        }

        Forget(_ => true, "The browser has ended.");
    }

    private void Receive(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (!waiting.TryGetValue(id.GetInt32(), out var one))
                return;
            if (root.TryGetProperty("result", out var result))
                one.Answer.TrySetResult(result.Clone());
            else
                one.Answer.TrySetException(new BrowserGoneException(root.GetProperty("error").GetRawText()));
            return;
        }

        // A tab that crashes never answers.
        var session = root.TryGetProperty("sessionId", out var crashed) ? crashed.GetString() : null;
        if (root.GetProperty("method").GetString() is "Inspector.targetCrashed" && session is not null)
            Forget(one => one == session, "The tab has crashed.");
    }

    private void Forget(Func<string?, bool> which, string detail)
    {
        foreach (var (answer, session) in waiting.Values)
        {
            if (which(session))
                answer.TrySetException(new BrowserGoneException(detail));
        }
    }
}
