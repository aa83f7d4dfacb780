// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access.Views;

/// <summary>The reader's own mandates: why one sees, or does not see. Everyone may read his own.</summary>
public sealed class OwnMandates(MandateScopes scopes)
{
    /// <summary>Reads them: those held today, then those to come, then those that ended.</summary>
    public async Task<IReadOnlyList<OwnMandate>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var mandates = new List<OwnMandate>();
        foreach (var held in actor.Mandates)
        {
            var place = await scopes.DescribeAsync(actor, new(held.Network, held.Tree, held.Root), ct);
            var state = held.HoldsOn(actor.Day) ? MandateState.Held : actor.Day < held.From ? MandateState.ToCome : MandateState.Ended;
            mandates.Add(new(held.Role.Label, place, held.From, held.To, state, held.Role.Rights));
        }

        return [.. mandates.OrderBy(m => m.State switch { MandateState.Held => 0, MandateState.ToCome => 1, MandateState.Ended => 2 })];
    }
}
