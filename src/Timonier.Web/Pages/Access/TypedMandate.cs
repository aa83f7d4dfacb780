// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Web.Hosting;

namespace Timonier.Web.Pages.Access;

/// <summary>What a form says of a mandate, as typed.</summary>
public sealed record TypedMandate(string? Role = null, string? Network = null, string? Unit = null, string? From = null, string? To = null, string? Nature = null)
{
    /// <summary>The terms it makes, or the refusal of what designates nothing.</summary>
    internal async Task<Outcome<MandateTerms>> ReadAsync(MandateScopes scopes, Actor actor, CancellationToken ct)
    {
        var first = QueryValues.Day(From) ?? actor.Day;
        var scope = await scopes.FindAsync(actor, Network, Unit, first, ct);
        return scope.IsDone ? new MandateTerms(Role ?? "", scope.Value, first, QueryValues.Day(To)) { Nature = Nature == MandateFields.Interim ? MandateNature.Interim : MandateNature.Titular } : scope.Refusal;
    }
}
