// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Timonier.Mails.Acts;

namespace Timonier.Mails;

/// <summary>What the room offers to a host: one line for each act or view.</summary>
public static class MailsModule
{
    /// <summary>Registers the room; without another transport, mails wait.</summary>
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.TryAddSingleton<IMailTransport>(new SmtpTransport(null));
        return services.AddScoped<SendMails>();
    }
}
