// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>A page of the list of accounts.</summary>
/// <param name="Rows">The lines, by name.</param>
/// <param name="Total">How many accounts answer the search, over all pages.</param>
public sealed record AccountPage(IReadOnlyList<AccountRow> Rows, int Total)
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 25;
}
