// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What is looked for in a journal; an empty text looks for anything.</summary>
/// <param name="Subject">Part of the kind or of the identity of what was changed.</param>
/// <param name="Act">Part of the act's code.</param>
/// <param name="Actor">Part of the name of who did it.</param>
/// <param name="From">First day, in Paris, or nothing.</param>
/// <param name="To">Last day, included, or nothing.</param>
/// <param name="Before">Only rows older than this one, to turn the page; nothing for the newest.</param>
public sealed record JournalSearch(string Subject = "", string Act = "", string Actor = "", DateOnly? From = null, DateOnly? To = null, long? Before = null);
