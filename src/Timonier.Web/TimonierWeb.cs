// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access;
using Timonier.Documents;
using Timonier.Indicators;
using Timonier.Indicators.Import;
using Timonier.Mails;
using Timonier.Network;
using Timonier.Storage;
using Timonier.Web.Api;
using Timonier.Web.Hosting;
using Timonier.Web.Pages.Access;
using Timonier.Web.Pages.Indicators;
using Timonier.Web.SignIn;

namespace Timonier.Web;

/// <summary>Composes the web host.</summary>
public static class TimonierWeb
{
    /// <summary>The application, ready to be started; its settings were checked.</summary>
    /// <param name="settings">What the program gives.</param>
    /// <param name="adjust">Changes the builder before the application is made: a test's server, a room's own services.</param>
    public static WebApplication Build(WebSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        // Never « Development »: its error page shows the source, and static assets are asked for by name below.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = settings.Program,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Logging.AddJsonLog();
        builder.Services.AddHouse(settings).AddScreen().AddSafety(settings);
        if (settings.Backups is { } plan)
            builder.Services.AddBackupPlan(plan);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseSafetyHeaders();
        if (settings.Proxies.Count > 0)
            app.UseProxyGate(settings.Proxies);
        if (settings.PublicAddress is not null)
            app.UseForwardedHeaders();
        app.UseIncidents();
        app.UseStatusAnswers();
        app.UseRequestLocalization("fr-FR");
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseDoors();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapExports();
        app.MapApi();
        app.MapApiDescription();
        app.MapJournalExports();
        app.MapKnownOn();
        app.MapRazorComponents<App>().WithStaticAssets();
        return app;
    }

    /// <summary>The rooms, on the database.</summary>
    private static IServiceCollection AddHouse(this IServiceCollection services, WebSettings settings) => services
        .AddSingleton(settings.Clock)
        .AddStorage(settings.ConnectionString)
        .AddUpkeep()
        .AddNetwork()
        .AddSingleton<IMailTransport>(new SmtpTransport(settings.Mail))
        .AddMails()
        .AddAccess()
        .AddHostedService<MailPulse>()
        .AddIndicators()
        .AddImportTables()
        .AddImportRunner();

    /// <summary>Pages, and how they are compressed.</summary>
    private static IServiceCollection AddScreen(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<RequestChrome>();
        services.AddSingleton(_ => new PdfPrinter(PdfSettings.OfMachine, TimeProvider.System));
        services.AddCascadingValue(provider => provider.GetRequiredService<RequestChrome>().Compose());
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>();
        });
        return services.Configure<GzipCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    /// <summary>Sign-in, form tokens, and every page behind sign-in unless it says otherwise.</summary>
    private static IServiceCollection AddSafety(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddApiDescription();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CurrentNetwork>();
        services.AddSharedProtectionKeys();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, options => SessionCookie.Configure(options, settings));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = SessionCookie.NameOf("timonier-form", settings);
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
        services.AddHostFiltering(options => options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. settings.PublicAddress is { } address ? [address.Host] : Array.Empty<string>()]);
        services.AddRequestLimits(settings.Limits);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedFor | Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies)
                options.KnownProxies.Add(proxy);
        });
    }
}
