// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>A code that serves once in the place of the authenticator, when the telephone is lost.</summary>
/// <param name="id">Identity in the journal.</param>
/// <param name="account">Whose it is.</param>
/// <param name="codeHash">SHA-256 of the code: drawn at random, it needs no slow hash.</param>
public sealed class RecoveryCode(RecoveryCodeId id, AccountId account, byte[] codeHash)
{
    /// <summary>How many are given at once.</summary>
    public const int Given = 10;

    /// <summary>Identity in the journal.</summary>
    public RecoveryCodeId Id { get; } = id;

    /// <summary>Whose it is.</summary>
    public AccountId Account { get; } = account;

    /// <summary>SHA-256 of the code.</summary>
    public byte[] CodeHash { get; } = codeHash;

    /// <summary>When it served, UTC, or nothing.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }

    /// <summary>Serves, once.</summary>
    public Outcome<RecoveryCode> Use(DateTimeOffset now)
    {
        if (UsedAt is not null)
            return AccessRefusals.WrongCode;
        UsedAt = now;
        return this;
    }
}
