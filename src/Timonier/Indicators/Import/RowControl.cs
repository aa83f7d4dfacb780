// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Figures;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import;

/// <summary>A control on the rows of a file, tied to one table.</summary>
internal sealed class RowControl
{
    private readonly int control;
    private readonly BoundCondition[] where;
    private readonly BoundNumber? sum;
    private readonly BoundText? distinct;

    public RowControl(int control, ControlPart part, TextBinder binder, ImportStyle style)
    {
        this.control = control;
        where = [.. part.Where.Select(c => new BoundCondition(c, binder))];
        sum = part.Sum is null ? null : new(binder.Bind(part.Sum), part.Sum.Multiply, style);
        distinct = binder.BindOrNothing(part.Distinct);
    }

    /// <summary>Takes the current row in.</summary>
    public void TakeRow(ControlBook book)
    {
        foreach (var condition in where)
        {
            if (!condition.Holds())
                return;
        }

        if (sum is not null)
        {
            if (sum.Read() is { HasNumber: true } cell)
                book.Add(control, cell.Number.ToDecimal());
        }
        else if (distinct is not null)
        {
            var text = distinct.Read();
            if (!text.IsEmpty)
                book.Add(control, text);
        }
        else
        {
            book.Add(control, 1);
        }
    }
}
