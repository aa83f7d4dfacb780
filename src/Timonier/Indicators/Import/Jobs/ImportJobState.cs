// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Jobs;

/// <summary>Where an import job stands. Stored by name, lower case.</summary>
public enum ImportJobState
{
    /// <summary>Waiting for a node.</summary>
    Queued,

    /// <summary>A node reads it.</summary>
    Running,

    /// <summary>The dry run is done; it waits for somebody to confirm.</summary>
    Checked,

    /// <summary>Recorded, or nothing was new.</summary>
    Done,

    /// <summary>Rows or controls stand against it; nothing was recorded.</summary>
    Refused,

    /// <summary>Cancelled before it was recorded.</summary>
    Cancelled,

    /// <summary>Stopped by a fault of the program; nothing was recorded.</summary>
    Failed,
}
