// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Access.Views;

/// <summary>The reader's own mandates: why one sees, or does not see. Everyone may read his own.</summary>
public sealed class OwnMandates(MandateScopes scopes)
{
    /// <summary>Reads them: those held today, then those to come, then those that ended.</summary>
    public async Task<IReadOnlyList<OwnMandate>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var places = await scopes.DescribeAsync(actor, [.. actor.Mandates.Select(m => new MandateScope(m.Network, m.Tree, m.Root))], ct);
        var mandates = actor.Mandates.Zip(places, (held, place) => new OwnMandate(
            held.Role.Label,
            place,
            held.From,
            held.To,
            held.HoldsOn(actor.Day) ? MandateState.Held : actor.Day < held.From ? MandateState.ToCome : MandateState.Ended,
            held.Role.Rights)
        {
            Id = held.Id,
            Nature = held.Nature,
            IsDelegable = held.Role.IsDelegable && held.Nature is not MandateNature.Delegation && held.HoldsOn(actor.Day),
        });
        return [.. mandates.OrderBy(m => m.State switch { MandateState.Held => 0, MandateState.ToCome => 1, MandateState.Ended => 2 })];
    }
}
