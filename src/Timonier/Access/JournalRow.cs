// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>One row of a journal.</summary>
/// <param name="Id">Its number, growing.</param>
/// <param name="At">When the act began, UTC.</param>
/// <param name="Actor">Name of who did it.</param>
/// <param name="Act">Code of the act.</param>
/// <param name="SubjectKind">Kind of what was changed.</param>
/// <param name="Subject">Identity of what was changed.</param>
/// <param name="Content">What was written, as JSON. Secrets are never in it.</param>
public sealed record JournalRow(long Id, DateTimeOffset At, string Actor, string Act, string SubjectKind, string Subject, string Content);
