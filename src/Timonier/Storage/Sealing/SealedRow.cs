// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Sealing;

/// <summary>A journal row as its hash covers it.</summary>
/// <param name="Network">Its network.</param>
/// <param name="Id">Its number in the instance.</param>
/// <param name="Change">The change that wrote it.</param>
/// <param name="At">When, to the microsecond.</param>
/// <param name="Account">The account that acted, or nothing.</param>
/// <param name="ActorDigest">Salted digest of the name of who acted.</param>
/// <param name="Act">Code of the act.</param>
/// <param name="SubjectKind">Kind of what was changed.</param>
/// <param name="Subject">Identity of what was changed.</param>
/// <param name="Content">What was written, as the database writes it.</param>
public sealed record SealedRow(
    int Network, long Id, long Change, DateTimeOffset At, Guid? Account, byte[] ActorDigest, string Act, string SubjectKind, string Subject, string Content)
{
    /// <summary>The hash that stands in the row itself.</summary>
    public byte[] OwnHash { get; init; } = [];
}
