// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Timonier.Access.Acts;
using Timonier.Mails.Acts;

namespace Timonier.Web.Hosting;

/// <summary>Every few seconds: answers the requests for another password, and sends the mails that are due. Any node does it.</summary>
internal sealed partial class MailPulse(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailPulse> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryAsync(stoppingToken);
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<AnswerResets>().RunAsync(ct);
            await using (var scope = scopes.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<SendMails>().RunAsync(ct);
        }
        catch (NpgsqlException unreachable)
        {
            LogUnreachable(log, unreachable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox of mails cannot be read; trying again.")]
    private static partial void LogUnreachable(ILogger logger, Exception exception);
}
