// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import.Jobs;

namespace Timonier.Browser.Tests;

/// <summary>Imports handed over without a browser, for pages that need one to exist.</summary>
internal static class Submitted
{
    /// <summary>Hands a file over and waits for its check; returns the job.</summary>
    public static async Task<Guid> CheckAsync(Site site, FilePayload file, CancellationToken ct)
    {
        var console = await site.ConsoleAsync();
        using var content = new MemoryStream(file.Buffer);
        var job = await site.RunAsync((SubmitImport act) => act.RunAsync(console, MonthlyExport.Mapping, [new UploadedFile(file.Name, content)], ct));
        Assert.Null(job.Refusal);
        while (await site.AskAsync($"select state from import_job where job_id = '{job.Value}'") is "queued" or "running")
            await Task.Delay(50, ct);
        return job.Value;
    }
}
