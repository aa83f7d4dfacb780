// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Sealing;

/// <summary>What was done to the journal behind the program's back.</summary>
public enum JournalTrouble
{
    /// <summary>A row says something else than what was sealed.</summary>
    Changed,

    /// <summary>A sealed row is not there any more.</summary>
    Removed,

    /// <summary>A row that the program did not write, or did not seal.</summary>
    Inserted,

    /// <summary>A link of the chain was changed, or put in another place.</summary>
    LinkChanged,

    /// <summary>A link of the chain is not there any more.</summary>
    LinkRemoved,

    /// <summary>A text kept aside says something else than what was sealed.</summary>
    TextChanged,

    /// <summary>A text kept aside is not there any more, not even as erased.</summary>
    TextRemoved,

    /// <summary>The chain does not hold a head that was written down elsewhere.</summary>
    HeadMissing,
}
