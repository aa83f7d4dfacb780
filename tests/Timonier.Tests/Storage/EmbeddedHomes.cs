// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Storage.Embedded;

[assembly: AssemblyFixture(typeof(Timonier.Tests.Storage.EmbeddedHomes))]

namespace Timonier.Tests.Storage;

/// <summary>One home made and stopped, copied for each test that does not look at the making.</summary>
public sealed class EmbeddedHomes : IAsyncDisposable
{
    private readonly Lazy<Task<EmbeddedHome>> made = new(async () =>
    {
        var home = new EmbeddedHome();
        await (await home.OpenAsync()).DisposeAsync();
        return home;
    });

    internal async Task<EmbeddedHome> CopyAsync(string name = "h", Durability durability = Durability.Disposable)
    {
        var copy = new EmbeddedHome(name, durability);
        using var process = Process.Start("cp", ["-a", (await made.Value).Settings.Home, copy.Settings.Home]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (made.IsValueCreated)
        {
            (await made.Value).Dispose();
        }
    }
}
