// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A text, and another one in its place when it is empty.</summary>
internal sealed class DefaultText(BoundText inner, string otherwise) : BoundText
{
    private bool wasEmpty;

    public override FieldKind Kind => wasEmpty ? FieldKind.Text : inner.Kind;

    public override RowFault? Fault => inner.Fault;

    public override ReadOnlySpan<char> Read()
    {
        var text = inner.Read();
        wasEmpty = text.IsEmpty && inner.Fault is null;
        return wasEmpty ? otherwise : text;
    }
}
