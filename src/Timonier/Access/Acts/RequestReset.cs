// SPDX-License-Identifier: Apache-2.0
using System.Net;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of asking for a link to choose another password. It needs no right, and tells nothing: the same work is done whether an account bears the login or not.</summary>
public sealed class RequestReset(TimonierDb db, NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Keeps the request; the program answers it a moment later, by mail.</summary>
    public async Task<Outcome<bool>> RunAsync(string login, IPAddress address, Uri site, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if ((await SignInTryRows.EnterAsync(source, SignInSubject.OfResets(address), now, ct) ?? await SignInTryRows.EnterAsync(source, SignInSubject.OfReset(login), now, ct)) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));
        await using var recording = await Recording.OpenAsync(db, new(0, null, "page de connexion", "access.request-reset"), clock, ct);
        var key = Account.KeyOf(login);
        db.Add(new ResetRequest(Guid.CreateVersion7(recording.At), key.Length > Account.LongestLogin ? key[..Account.LongestLogin] : key, site.ToString(), recording.At));
        await recording.CommitAsync(ct);
        return true;
    }
}
