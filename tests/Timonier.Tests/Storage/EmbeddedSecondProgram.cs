// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>Another program that opens a home: this very test program, asked by its environment to do that and nothing else.</summary>
internal sealed class EmbeddedSecondProgram : IDisposable
{
    private const string Asked = "TIMONIER_TEST_OPEN";
    private readonly Process process;

    private EmbeddedSecondProgram(Process process) => this.process = process;

    /// <summary>What it said once the home was open: <c>owner</c>, <c>guest</c> or the code of a refusal.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Starts it; it may not have opened the home yet.</summary>
    public static EmbeddedSecondProgram Start(ClusterSettings settings)
    {
        var program = Environment.ProcessPath!;
        string[] arguments = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(EmbeddedSecondProgram).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Asked] = $"{settings.Durability} {settings.Home}";
        return new(Process.Start(start)!);
    }

    /// <summary>Starts it and waits for its answer.</summary>
    public static async Task<EmbeddedSecondProgram> OpenAsync(ClusterSettings settings)
    {
        var program = Start(settings);
        await program.AnsweredAsync();
        return program;
    }

    public async Task AnsweredAsync() => Answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";

    /// <summary>Asks it to close the cluster and waits for its end.</summary>
    public async Task CloseAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary><c>kill -9</c>: it has no time for anything.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    // Runs before the test runner. Only the calling thread may run code of this assembly until it returns.
    [ModuleInitializer]
    internal static void OpenWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Asked) is not { Length: > 0 } asked)
        {
            return;
        }

        var words = asked.Split(' ', 2);
        var settings = new ClusterSettings(words[1]) { Durability = Enum.Parse<Durability>(words[0]) };
        var outcome = EmbeddedCluster.OpenAsync(settings, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine(outcome.Refusal?.Code ?? (outcome.Value!.IsOwner ? "owner" : "guest"));
        Console.In.ReadToEnd();
        outcome.Value?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Environment.Exit(0);
    }
}
