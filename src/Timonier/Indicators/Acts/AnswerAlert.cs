// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act by which a unit answers an alert of the charter: the figure is right, and why; or it will be corrected.</summary>
public sealed class AnswerAlert(TimonierDb db, TimeProvider clock)
{
    /// <summary>Answers it; returns the revision.</summary>
    /// <param name="actor">Who answers, for the unit.</param>
    /// <param name="reading">The network as it was read just before.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="reason">The answer.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<long>> RunAsync(Actor actor, NetworkReading reading, AlertKey alert, string reason, CancellationToken ct)
    {
        if (!actor.May(IndicatorRights.Respond, reading.Map, alert.Unit))
            return IndicatorRefusals.NotYours;
        return await AlertSaying.SayAsync((db, clock), actor, reading, (alert, AlertStatementKind.Answered, reason), ct);
    }
}
