// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>A text of the mapping tied to one table: read at each row.</summary>
internal abstract class BoundText
{
    /// <summary>How messages name it.</summary>
    public required string Label { get; init; }

    /// <summary>The column it comes from, counted from 0; −1 when it is not one column.</summary>
    public int Column { get; init; } = -1;

    /// <summary>True when it says the same at each row.</summary>
    public virtual bool IsFixed => false;

    /// <summary>How the file types it.</summary>
    public virtual FieldKind Kind => FieldKind.Text;

    /// <summary>Why the last text read is refused, or nothing.</summary>
    public virtual RowFault? Fault => null;

    /// <summary>The text at the current row, trimmed; valid until the next row, or until this text is read again.</summary>
    public abstract ReadOnlySpan<char> Read();

    /// <summary>A fault about this text.</summary>
    public RowFault At(RowFault fault) => fault.At(Column, Label);
}
