// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A page of a journal, newest first.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="HasMore">True when older rows answer the search.</param>
public sealed record JournalPage(IReadOnlyList<JournalRow> Rows, bool HasMore)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;
}
