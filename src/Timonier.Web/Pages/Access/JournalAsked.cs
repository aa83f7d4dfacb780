// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Access;
using Timonier.Network;
using Timonier.Web.Hosting;
using Timonier.Web.SignIn;

namespace Timonier.Web.Pages.Access;

/// <summary>What the address of the journal asks: which one, and what is looked for in it.</summary>
internal sealed record JournalAsked(SteeringNetwork Network, IReadOnlyList<SteeringNetwork> Readable, JournalSearch Search)
{
    /// <summary>Reads it; nothing when the reader reads no journal, or not that one.</summary>
    public static JournalAsked? Read(IQueryCollection query, CurrentNetwork networks, Actor actor)
    {
        var readable = networks.Known.Where(n => actor.May(AccessRights.ReadJournal, n.Id)).ToList();
        var named = (string?)query["reseau"];
        var network = string.IsNullOrEmpty(named) ? readable.FirstOrDefault() : readable.Find(n => n.Code == named);
        return network is null ? null : new(network, readable, new(
            Text(query, "objet"), Text(query, "acte"), Text(query, "auteur"), QueryValues.Day(query["du"]), QueryValues.Day(query["au"]), QueryValues.Number(query["avant"])));
    }

    private static string Text(IQueryCollection query, string name) => ((string?)query[name])?.Trim() ?? "";
}
