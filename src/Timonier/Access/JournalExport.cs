// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A journal on its way out.</summary>
/// <param name="Rows">Its rows, newest first, read from the database as they are asked for.</param>
public sealed record JournalExport(IAsyncEnumerable<JournalRow> Rows);
