// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>One of the reader's own sessions.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Device">The browser, as it describes itself.</param>
/// <param name="Since">When it began, UTC.</param>
/// <param name="SeenAt">When a page was last asked for, UTC, to a minute.</param>
/// <param name="Until">When it ends, UTC.</param>
public sealed record OwnSession(SignInSessionId Id, string Device, DateTimeOffset Since, DateTimeOffset SeenAt, DateTimeOffset Until);
