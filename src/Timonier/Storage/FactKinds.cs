// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>Kinds of facts that a revision may touch.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>None: the revision only dates an act.</summary>
    None = 0,

    /// <summary>Units, their facts, codes, links, kinds and trees.</summary>
    Units = 1,

    /// <summary>Indicators and their definitions.</summary>
    Definitions = 2,

    /// <summary>Observations, targets, withdrawals of batches.</summary>
    Observations = 4,

    /// <summary>The entry charter, and what is said of its alerts.</summary>
    Quality = 8,
}
