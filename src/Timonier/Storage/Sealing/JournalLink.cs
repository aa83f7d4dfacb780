// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Sealing;

/// <summary>One link of the chain over the journal of a network.</summary>
/// <param name="Network">Its network.</param>
/// <param name="Position">Its place, from 1 without a gap.</param>
/// <param name="Row">The journal row that it seals.</param>
/// <param name="ContentHash">The hash of that row.</param>
public sealed record JournalLink(int Network, long Position, long Row, byte[] ContentHash);
