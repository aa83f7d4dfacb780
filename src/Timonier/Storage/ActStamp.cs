// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>Who does what, in which network: stamped on each revision and journal row of one act.</summary>
/// <param name="Network">The network the act writes in; 0 for accounts and references.</param>
/// <param name="Account">The account that acts; nothing when the program itself does (first start, a job's lease).</param>
/// <param name="Actor">The name shown in the journal.</param>
/// <param name="Act">The act, <c>room.verb-object</c>, in English.</param>
public sealed record ActStamp(int Network, Guid? Account, string Actor, string Act);
