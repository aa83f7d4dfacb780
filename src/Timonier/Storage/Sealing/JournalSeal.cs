// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Sealing;

/// <summary>How far a journal is sealed.</summary>
/// <param name="Waiting">Rows that wait, less than a second.</param>
/// <param name="Head">The last head; nothing before the first.</param>
/// <param name="At">When it was made.</param>
public sealed record JournalSeal(long Waiting, JournalHead? Head, DateTimeOffset? At);
