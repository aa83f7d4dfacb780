// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Jobs;

/// <summary>The job under way is another node's by now, or was cancelled: what was about to be committed is undone.</summary>
public sealed class LeaseLostException : Exception
{
    /// <summary>The only message.</summary>
    public LeaseLostException()
        : base("The lease of the import job was lost, or the job was cancelled.")
    {
    }
}
