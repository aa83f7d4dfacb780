// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Exports;

/// <summary>Lets the rows of one page through; the first row after the page stops the table.</summary>
internal sealed class PageTable(TableWriter page, ExportPage bounds) : TableWriter
{
    private long row;

    private bool IsOnPage
    {
        get
        {
            if (row < bounds.Offset)
                return false;
            return row < bounds.Offset + bounds.Limit ? true : throw new PageFullException();
        }
    }

    /// <inheritdoc/>
    public override void Text(string text)
    {
        if (IsOnPage)
            page.Text(text);
    }

    /// <inheritdoc/>
    public override void Number(long value)
    {
        if (IsOnPage)
            page.Number(value);
    }

    /// <inheritdoc/>
    public override void Number(decimal? value, int? shown = null)
    {
        if (IsOnPage)
            page.Number(value, shown);
    }

    /// <inheritdoc/>
    public override void Date(DateOnly? day)
    {
        if (IsOnPage)
            page.Date(day);
    }

    /// <inheritdoc/>
    public override async ValueTask EndRowAsync(CancellationToken ct)
    {
        var wasOnPage = IsOnPage;
        row++;
        if (wasOnPage)
            await page.EndRowAsync(ct);
    }
}
