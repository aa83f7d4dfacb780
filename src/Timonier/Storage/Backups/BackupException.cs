// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Storage.Backups;

/// <summary>Raised deep in the reading of a file, where only a stream may answer; what opens the file turns it into its refusal.</summary>
internal sealed class BackupException(Refusal refusal) : Exception(refusal.Message)
{
    /// <summary>What the user must read.</summary>
    public Refusal Refusal { get; } = refusal;
}
