// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>The link by which the first administrator of an instance enters: printed once at the first start, used once.</summary>
/// <param name="id">Identity in the journal.</param>
/// <param name="tokenHash">SHA-256 of the token in the link.</param>
/// <param name="createdAt">When it was made, UTC.</param>
public sealed class SetupLink(SetupLinkId id, byte[] tokenHash, DateTimeOffset createdAt)
{
    /// <summary>How long a link may wait.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Identity in the journal.</summary>
    public SetupLinkId Id { get; } = id;

    /// <summary>SHA-256 of the token in the link.</summary>
    public byte[] TokenHash { get; } = tokenHash;

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>When it stops working, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; } = createdAt + Life;

    /// <summary>When it served, UTC, or nothing.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }

    /// <summary>True while the link may still serve.</summary>
    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Serves, once.</summary>
    public Outcome<SetupLink> Use(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
            return AccessRefusals.DeadLink;
        UsedAt = now;
        return this;
    }

    /// <summary>Stops working: another link takes its place.</summary>
    public void Withdraw(DateTimeOffset now) => ExpiresAt = now;
}
