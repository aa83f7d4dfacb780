// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>A link sent by mail to the owner of an account, to choose a password. It serves once, for a time.</summary>
/// <param name="id">Identity in the journal.</param>
/// <param name="account">Whose account.</param>
/// <param name="tokenHash">SHA-256 of the token in the link.</param>
/// <param name="createdAt">When it was made, UTC.</param>
public sealed class AccountLink(AccountLinkId id, AccountId account, byte[] tokenHash, DateTimeOffset createdAt)
{
    /// <summary>How long an invitation waits: a week, holidays are short.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    /// <summary>How long a link to choose another password waits.</summary>
    public static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);

    /// <summary>Identity in the journal.</summary>
    public AccountLinkId Id { get; } = id;

    /// <summary>Whose account.</summary>
    public AccountId Account { get; } = account;

    /// <summary>What it is for.</summary>
    public required AccountLinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public byte[] TokenHash { get; } = tokenHash;

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>When it stops working, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it served or was withdrawn, UTC, or nothing.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }

    /// <summary>A link of that purpose, with the life of its kind.</summary>
    public static AccountLink Make(AccountId account, AccountLinkPurpose purpose, byte[] tokenHash, DateTimeOffset now) =>
        new(new(Guid.CreateVersion7(now)), account, tokenHash, now) { Purpose = purpose, ExpiresAt = now + LifeOf(purpose) };

    /// <summary>True while the link may still serve.</summary>
    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Serves, once.</summary>
    public Outcome<AccountLink> Use(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
            return AccessRefusals.DeadAccountLink;
        UsedAt = now;
        return this;
    }

    /// <summary>A purpose as the database names it.</summary>
    internal static string NameOf(AccountLinkPurpose purpose) => purpose switch
    {
        AccountLinkPurpose.Invitation => "invitation",
        AccountLinkPurpose.Reset => "reset",
    };

    /// <summary>The purpose of a name of the database.</summary>
    internal static AccountLinkPurpose PurposeOf(string name) => Enum.GetValues<AccountLinkPurpose>().Single(purpose => NameOf(purpose) == name);

    private static TimeSpan LifeOf(AccountLinkPurpose purpose) => purpose switch
    {
        AccountLinkPurpose.Invitation => InvitationLife,
        AccountLinkPurpose.Reset => ResetLife,
    };
}
