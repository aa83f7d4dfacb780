// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A cell of the row.</summary>
internal sealed class ColumnText(TableCursor cursor) : BoundText
{
    public override FieldKind Kind => cursor.KindOf(Column);

    public override ReadOnlySpan<char> Read() => cursor.Field(Column);
}
