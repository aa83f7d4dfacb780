// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Network.Acts;

/// <summary>The act of opening a network.</summary>
public sealed class CreateNetwork(TimonierDb db, TimeProvider clock)
{
    /// <summary>Opens it; its code is not taken already.</summary>
    public async Task<Outcome<SteeringNetwork>> RunAsync(Actor actor, SteeringNetwork draft, CancellationToken ct)
    {
        if (!actor.May(NetworkRights.Create, NetworkId.References))
            return NetworkRefusals.NotYours;
        if (draft.Code.Length is 0 or > 60 || draft.Code.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            return NetworkRefusals.NetworkCode.With(draft.Code);
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "network.create"), clock, ct);
        try
        {
            var network = await NetworkRows.AddAsync(recording, draft, ct);
            await recording.CommitAsync(ct);
            return network;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return NetworkRefusals.NetworkCodeTaken.With(draft.Code);
        }
    }
}
