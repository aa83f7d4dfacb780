// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A cell that, when it is empty, says what the cell above said.</summary>
/// <remarks>It must be read at every row, in order, even where the row is passed over.</remarks>
internal sealed class FillDownText(BoundText inner) : BoundText
{
    private string above = "";
    private FieldKind kindAbove;

    public override FieldKind Kind => kindAbove;

    public override ReadOnlySpan<char> Read()
    {
        var text = inner.Read();
        if (!text.IsEmpty && !text.SequenceEqual(above))
            above = text.ToString();
        if (!text.IsEmpty)
            kindAbove = inner.Kind;
        return above;
    }
}
