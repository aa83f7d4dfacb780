// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Timonier.Access;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Network;
using Timonier.Web.Hosting;
using Timonier.Web.Layout;
using Timonier.Web.Ui;

namespace Timonier.Web.SignIn;

/// <summary>Composes what stands around the page of this request: networks, main entries, account menu, state of the data. Scoped.</summary>
internal sealed class RequestChrome(CurrentActor actor, CurrentNetwork network, IHttpContextAccessor request, WebSettings settings)
{
    private static readonly string? ProgramVersion = typeof(RequestChrome).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    /// <summary>The chrome of this request.</summary>
    public SiteChrome Compose()
    {
        var entries = Entries();
        var path = request.HttpContext?.Request.Path.Value ?? "/";
        return new(actor.SignedIn is null ? null : actor.Actor.Name, Networks(), entries)
        {
            CurrentNetwork = Steered is { } opened ? Home(opened.Code) : null,
            CurrentEntry = entries.Select(e => e.Href).Where(h => path == h || path.StartsWith(h + "/", StringComparison.Ordinal)).MaxBy(h => h.Length),
            Account = AccountLines(),
            SignIn = actor.SignedIn is null ? SignInRoutes.SignIn : null,
            Fiction = Steered?.Settings.IsFictional ?? settings.DemonstrationAccounts.Count > 0 ? Fiction.Demonstration : Fiction.None,
            Version = ProgramVersion,
            ReadAt = CivilWords.Moment(settings.Clock.GetUtcNow()),
            Past = Past(),
            Revision = network.Reading is { } reading ? "r" + reading.Version.Revision.ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>The network of the address, or the only one that the reader knows: pages of no network keep its entries within reach.</summary>
    private SteeringNetwork? Steered => network.Network ?? (network.Known.Where(n => n.Id != NetworkId.References).Take(2).ToList() is [var only] ? only : null);

    private static string Home(string segment) => $"/r/{segment}";

    private PastReading? Past()
    {
        if (network.Network is null || request.HttpContext?.Request is not { } asked)
            return null;
        var here = asked.Path + asked.QueryString;
        var (home, now) = (Home(network.Segment.ToString()), Home(network.Segment.Code));
        return new(
            network.Segment.KnownOn is { } day ? FrenchDates.Day(day) : null,
            QueryValues.Text(network.Segment.KnownOn),
            now + (here.StartsWith(home, StringComparison.Ordinal) ? here[home.Length..] : ""),
            $"{now}/{KnownOnRoute.Tail}",
            here);
    }

    private List<PageLink> Networks() => [.. network.Known.Where(n => n.Id != NetworkId.References).Select(n => new PageLink(n.Name, Home(n.Code)))];

    private List<PageLink> Entries()
    {
        if (actor.SignedIn is null || Steered is not { } opened)
            return [];
        var home = Home(network.Network is null ? opened.Code : network.Segment.ToString());
        List<PageLink> entries = [new("Réseau", home), new("Structures", home + "/structures"), new("Indicateurs", home + "/indicateurs")];
        if (MayRead(opened))
            entries.Add(new("Qualité", home + "/qualite"));
        if (actor.Actor.May(IndicatorRights.Import, opened.Id))
            entries.Add(new("Données", Home(opened.Code) + "/imports"));
        return entries;
    }

    /// <summary>True when some mandate gives figures of the network to read.</summary>
    private bool MayRead(SteeringNetwork opened) => network.Reading is { } reading
        ? !reading.Readable.IsEmpty
        : actor.Actor.Mandates.Any(m => m.HoldsOn(actor.Actor.Day) && m.Role.Rights.Contains(IndicatorRights.Read.Code) && (m.Network == opened.Id || m.Network == NetworkId.References));

    private List<PageLink> AccountLines()
    {
        if (actor.SignedIn is null)
            return [];
        List<PageLink> lines = [new("Mes mandats", SignInRoutes.Account)];
        if (actor.Actor.May(AccessRights.Manage, NetworkId.References))
            lines.AddRange([new("Comptes", AdministrationRoutes.Accounts), new("Courriels", AdministrationRoutes.Mails), new("Instance", AdministrationRoutes.Instance)]);
        if (network.Known.Any(n => actor.Actor.May(AccessRights.ReadJournal, n.Id)))
            lines.Add(new("Journal", AdministrationRoutes.Journal));
        lines.Add(new("Se déconnecter", SignInRoutes.SignOut));
        return lines;
    }
}
