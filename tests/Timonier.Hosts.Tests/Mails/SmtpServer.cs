// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Timonier.Mails;

namespace Timonier.Hosts.Tests.Mails;

/// <summary>The npm package <c>smtp-server</c> in a process of its own. Without it tests are skipped, visibly; under <c>CI=true</c> that is an error.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process process;

    private SmtpServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public MailServer Settings => new("127.0.0.1", Port, "timonier@exemple.example", null);

    public static async Task<SmtpServer> StartAsync([CallerFilePath] string source = "")
    {
        var script = Path.Combine(Path.GetDirectoryName(source)!, "smtp-server.mjs");
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", ".."));
        if (!Directory.Exists(Path.Combine(root, "node_modules", "smtp-server")))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "npm smtp-server is not installed");
            Assert.Skip("npm smtp-server is not installed");
        }

        var started = Process.Start(new ProcessStartInfo("node", [script, Path.Combine(root, "package.json")])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        return new(started, int.Parse((await LineAsync(started))!, CultureInfo.InvariantCulture));
    }

    /// <summary>The next mail that it took.</summary>
    public async Task<(string From, string To, string Data)> NextAsync()
    {
        using var mail = JsonDocument.Parse((await LineAsync(process))!);
        return (mail.RootElement.GetProperty("from").GetString()!, mail.RootElement.GetProperty("to")[0].GetString()!, mail.RootElement.GetProperty("data").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        process.Dispose();
    }

    private static async Task<string?> LineAsync(Process running)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await running.StandardOutput.ReadLineAsync(patience.Token);
    }
}
