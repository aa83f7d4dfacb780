// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act by which who follows a unit accepts an alert with a reason, which unlocks the figure, or maintains it.</summary>
public sealed class DecideAlert(TimonierDb db, TimeProvider clock)
{
    /// <summary>Decides; returns the revision. The answer of the unit is not needed: a figure may be right at first sight.</summary>
    public async Task<Outcome<long>> RunAsync(Actor actor, NetworkReading reading, AlertKey alert, (AlertDecision Decision, string Reason) decided, CancellationToken ct)
    {
        if (!actor.May(IndicatorRights.Decide, reading.Map, alert.Unit))
            return IndicatorRefusals.NotYours;
        var kind = decided.Decision switch
        {
            AlertDecision.Accept => AlertStatementKind.Accepted,
            AlertDecision.Maintain => AlertStatementKind.Maintained,
        };
        return await AlertSaying.SayAsync((db, clock), actor, reading, (alert, kind, decided.Reason), ct);
    }
}
