// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of drawing the secret of an authenticator for one's own account. It asks for nothing until a first code proves that it works.</summary>
public sealed class OfferCode(TimonierDb db, TimeProvider clock)
{
    /// <summary>The secret to be typed into the authenticator: the one drawn before, while it was not proven.</summary>
    public async Task<Outcome<OfferedCode>> RunAsync(SignedInActor who, CancellationToken ct)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == who.Account, ct) is not { IsDisabled: false } account)
            return AccessRefusals.SignedOut;
        if (account.CodeExemption is { } word)
            return AccessRefusals.CodeExempted.With(word);
        if (account is { HasCode: false, CodeSecret: { } drawn })
            return Told(drawn, account);
        var secret = OneTimeCode.CreateSecret();
        if (account.OfferCode(secret).Refusal is { } refusal)
            return refusal;
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.offer-code"), clock, ct);
        await recording.CommitAsync(ct);
        return Told(secret, account);
    }

    private static OfferedCode Told(byte[] secret, Account account) => new(OneTimeCode.Write(secret), OneTimeCode.AddressOf(secret, account.Login));
}
