// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>What goes with the running of an import.</summary>
/// <param name="Progress">Told how far it is.</param>
/// <param name="BeforeCommit">Writes in the import's own transaction, last; throws to undo everything.</param>
internal sealed record ImportRun(IProgress<ImportProgress>? Progress, Func<Recording, ImportReport, CancellationToken, Task>? BeforeCommit = null);
