// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Which rows of one table are read.</summary>
internal sealed class RowRules(RowsPart part, TextBinder binder, Findings findings)
{
    private readonly BoundCondition[] skip = [.. part.Skip.Select(c => new BoundCondition(c, binder))];
    private readonly BoundCondition[] keep = [.. part.Keep.Select(c => new BoundCondition(c, binder))];
    private readonly BoundCondition? until = part.Until is null ? null : new(part.Until, binder);

    /// <summary>What to do of the current row; rows passed over are counted under the rule's label.</summary>
    public RowChoice Choose(TableCursor cursor)
    {
        if (IsBlank(cursor))
        {
            findings.Drop("lignes vides", cursor.Line);
            return RowChoice.Pass;
        }

        if (until?.Holds() == true)
            return RowChoice.Stop;
        foreach (var condition in skip)
        {
            if (!condition.Holds())
                continue;
            findings.Drop(condition.Label, cursor.Line);
            return RowChoice.Pass;
        }

        foreach (var condition in keep)
        {
            if (condition.Holds())
                continue;
            findings.Drop($"pas : {condition.Label}", cursor.Line);
            return RowChoice.Pass;
        }

        return RowChoice.Take;
    }

    private static bool IsBlank(TableCursor cursor)
    {
        for (var i = 0; i < cursor.FieldCount; i++)
        {
            if (!cursor.Field(i).IsEmpty)
                return false;
        }

        return true;
    }
}
