// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Access;

/// <summary>What lets a person sign in. It gives no right: mandates do.</summary>
public sealed class Account
{
    /// <summary>The longest login kept.</summary>
    public const int LongestLogin = 254;

    /// <summary>An account for a person, without a password yet: nobody signs in before <see cref="SetPassword"/>.</summary>
    public Account(AccountId id, PersonId person, string login, DateTimeOffset createdAt)
    {
        Id = id;
        Person = person;
        Login = login.Trim();
        LoginKey = KeyOf(login);
        CreatedAt = createdAt;
    }

    /// <summary>Identity.</summary>
    public AccountId Id { get; }

    /// <summary>Whose account it is.</summary>
    public PersonId Person { get; }

    /// <summary>E-mail address or login, as typed when the account was created.</summary>
    public string Login { get; }

    /// <summary>The login as compared: see <see cref="KeyOf"/>. Unique.</summary>
    public string LoginKey { get; private set; }

    /// <summary>The password's salted hash, or nothing.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>True when the password is temporary: its owner chooses another one before doing anything else.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>The secret of the authenticator, or nothing.</summary>
    public byte[]? CodeSecret { get; private set; }

    /// <summary>When a first code proved that the authenticator works, UTC, or nothing: until then none is asked for.</summary>
    public DateTimeOffset? CodeConfirmedAt { get; private set; }

    /// <summary>The last step whose code served.</summary>
    public long CodeStep { get; private set; }

    /// <summary>Why no code is asked although a role would: a word for the journal; nothing for everybody else.</summary>
    public string? CodeExemption { get; init; }

    /// <summary>True when the account signs in with a code.</summary>
    public bool HasCode => CodeConfirmedAt is not null;

    /// <summary>When the account was created, UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Since when nobody signs in with it, UTC, or nothing.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>True when nobody may sign in with it.</summary>
    public bool IsDisabled => DisabledAt is not null;

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }

    /// <summary>The form under which logins are compared: no spaces around, compatibility forms joined, lower case whatever the language.</summary>
    public static string KeyOf(string login) => login.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Keeps the hash of a password that its owner chose.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        MustChangePassword = false;
    }

    /// <summary>Keeps the hash of a password that somebody else chose: it serves once, to choose another.</summary>
    public void SetTemporaryPassword(string hash)
    {
        PasswordHash = hash;
        MustChangePassword = true;
    }

    /// <summary>Keeps a stronger hash of the same password.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    /// <summary>Keeps the secret of an authenticator that was not proven yet.</summary>
    public Outcome<Account> OfferCode(byte[] secret)
    {
        if (HasCode)
            return AccessRefusals.CodeAlreadySet;
        CodeSecret = secret;
        return this;
    }

    /// <summary>Takes the code of the authenticator: the first one proves that it works. A code serves once.</summary>
    public Outcome<Account> TakeCode(string typed, DateTimeOffset now)
    {
        if (CodeSecret is null || OneTimeCode.Find(CodeSecret, typed, now, CodeStep) is not { } step)
            return AccessRefusals.WrongCode;
        CodeStep = step;
        CodeConfirmedAt ??= now;
        return this;
    }

    /// <summary>Forgets the authenticator: the telephone is lost.</summary>
    public Outcome<Account> ForgetCode()
    {
        if (CodeSecret is null)
            return AccessRefusals.NoCode;
        (CodeSecret, CodeConfirmedAt) = (null, null);
        return this;
    }

    /// <summary>Nobody signs in any more. What was done with the account stays in the journal.</summary>
    public Outcome<Account> Disable(DateTimeOffset at)
    {
        if (IsDisabled)
            return AccessRefusals.AlreadyDisabled;
        DisabledAt = at;
        return this;
    }

    /// <summary>Lets the person sign in again.</summary>
    public Outcome<Account> Enable()
    {
        if (!IsDisabled)
            return AccessRefusals.NotDisabled;
        DisabledAt = null;
        return this;
    }
}
