// SPDX-License-Identifier: Apache-2.0
using Timonier.Storage.Sealing;

namespace Timonier.Storage.Backups;

/// <summary>An instance put back.</summary>
/// <param name="At">The instant whose picture it is.</param>
/// <param name="Heads">Where the journal ended then: the check that follows must find them.</param>
public sealed record Restored(DateTimeOffset At, IReadOnlyList<JournalHead> Heads);
