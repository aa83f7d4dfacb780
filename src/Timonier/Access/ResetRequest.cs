// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A login typed to get a link by mail. Whether an account bears it is looked up later, away from the answer.</summary>
/// <param name="id">Identity.</param>
/// <param name="loginKey">The login as compared.</param>
/// <param name="site">Address of the site, for the link.</param>
/// <param name="at">When it was typed, UTC.</param>
public sealed class ResetRequest(Guid id, string loginKey, string site, DateTimeOffset at)
{
    /// <summary>Identity.</summary>
    public Guid Id { get; } = id;

    /// <summary>The login as compared.</summary>
    public string LoginKey { get; } = loginKey;

    /// <summary>Address of the site, for the link.</summary>
    public string Site { get; } = site;

    /// <summary>When it was typed, UTC.</summary>
    public DateTimeOffset At { get; } = at;
}
