// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Web.Ui;

/// <summary>Which part of a list is on the page.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="Total">Lines of the whole list.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageSpan(int Page, int Size, int Total)
{
    /// <summary>How many pages there are, one at least.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>First line of the page, from 1; 0 in an empty list.</summary>
    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    /// <summary>Last line of the page.</summary>
    public int Last => Math.Min(Page * Size, Total);

    /// <summary>The pages to offer: the first, the last, and those around this one; 0 stands for those left out.</summary>
    public IReadOnlyList<int> Offered()
    {
        var offered = new List<int>();
        for (var page = 1; page <= Pages; page++)
        {
            // A gap of one page is filled with that page: it takes the same room.
            if (page == 1 || page == Pages || Math.Abs(page - Page) <= 1 || (page == 2 && Page == 4) || (page == Pages - 1 && Page == Pages - 3))
                offered.Add(page);
            else if (offered[^1] != 0)
                offered.Add(0);
        }

        return offered;
    }
}
