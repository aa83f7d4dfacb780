// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Access;
using Timonier.Network;
using Timonier.Web.Hosting;
using Timonier.Web.SignIn;

namespace Timonier.Web.Pages.Access;

/// <summary>What an address asks of the journals: which one, and what is looked for in it.</summary>
internal sealed record JournalAsked(string? Network, JournalSearch Search)
{
    /// <summary>The same from the values of an address as a file's route receives them.</summary>
    public static JournalAsked Of(IQueryCollection query) => Of(query["reseau"], new(query["objet"], query["acte"], query["auteur"]), new(query["du"], query["au"], query["avant"]));

    /// <summary>The same from the values that the page binds.</summary>
    public static JournalAsked Of(string? network, Texts texts, Bounds bounds) => new(network, new(
        texts.Subject?.Trim() ?? "", texts.Act?.Trim() ?? "", texts.Actor?.Trim() ?? "", QueryValues.Day(bounds.From), QueryValues.Day(bounds.To), QueryValues.Number(bounds.Before)));

    /// <summary>The journals that a reader may read.</summary>
    public static IReadOnlyList<SteeringNetwork> Readable(CurrentNetwork networks, Actor actor) => [.. networks.Known.Where(n => actor.May(AccessRights.ReadJournal, n.Id))];

    /// <summary>The one that is asked for; nothing when the reader reads none, or not that one.</summary>
    public SteeringNetwork? Among(IReadOnlyList<SteeringNetwork> readable) => readable.FirstOrDefault(n => string.IsNullOrEmpty(Network) || n.Code == Network);

    /// <summary>What is looked for in words.</summary>
    internal readonly record struct Texts(string? Subject, string? Act, string? Actor);

    /// <summary>Between which days, and before which row.</summary>
    internal readonly record struct Bounds(string? From, string? To, string? Before);
}
