// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Storage.Backups;

namespace Timonier.Access;

/// <summary>What the room offers to a host: one line for each act or view.</summary>
public static class AccessModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashes.Rounds);
        return services
            .AddSingleton<PasswordHashes>()
            .AddSingleton<ActorOf>()
            .AddScoped<IssueSetupLink>()
            .AddScoped<CreateFirstAdministrator>()
            .AddScoped<SignIn>()
            .AddScoped<ImportPersons>()
            .AddScoped<MandateWatch>()
            .AddScoped<InviteAccount>()
            .AddScoped<RequestReset>()
            .AddScoped<AnswerResets>()
            .AddScoped<UseAccountLink>()
            .AddScoped<AccountLinks>()
            .AddScoped<SendTestMail>()
            .AddScoped<MailList>()
            .AddScoped<EnterCode>()
            .AddScoped<OfferCode>()
            .AddScoped<ConfirmCode>()
            .AddScoped<ForgetCode>()
            .AddScoped<ProveAgain>()
            .AddScoped<SignOut>()
            .AddScoped<SignOutElsewhere>()
            .AddScoped<OwnSessions>()
            .AddScoped<ChangePassword>()
            .AddScoped<MandateGiving>()
            .AddScoped<CreateAccount>()
            .AddScoped<DisableAccount>()
            .AddScoped<EnableAccount>()
            .AddScoped<GiveMandate>()
            .AddScoped<EndMandate>()
            .AddScoped<DelegateMandate>()
            .AddSingleton<MandateScopes>()
            .AddScoped<AccountList>()
            .AddSingleton<OwnMandates>()
            .AddSingleton<WhyAccess>()
            .AddScoped<GivenDelegations>()
            .AddScoped<FirstAccess>()
            .AddSingleton<JournalList>()
            .AddScoped<ExportJournal>()
            .AddSingleton(new BackupOmission("sign_in_session", "a session closed since would be open again"))
            .AddSingleton(new BackupOmission("sign_in_tries", "counts of the last quarter of an hour"))
            .AddSingleton(new BackupOmission("protection_key", "made anew at the next start; forms open in a browser are then sent again"));
    }

    /// <summary>Keeps the keys that protect cookies and form tokens in the database, for a web host.</summary>
    public static IServiceCollection AddSharedProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Timonier");
        services.AddSingleton<ProtectionKeyRows>();
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = provider.GetRequiredService<ProtectionKeyRows>()));
    }
}
