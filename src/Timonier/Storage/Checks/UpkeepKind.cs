// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Checks;

/// <summary>What keeps an instance whole.</summary>
public enum UpkeepKind
{
    /// <summary>Everything read again and compared.</summary>
    Check,

    /// <summary>Everything copied into one file.</summary>
    Backup,

    /// <summary>A backup restored aside and checked.</summary>
    Drill,
}
