// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>A template at each row; empty as soon as one of its names is, so that no half-made code is looked for.</summary>
internal sealed class ComposedText(IReadOnlyList<BoundText> parts) : BoundText
{
    private char[] buffer = new char[64];

    public override bool IsFixed => parts.All(p => p.IsFixed);

    public override ReadOnlySpan<char> Read()
    {
        var length = 0;
        foreach (var part in parts)
        {
            var text = part.Read();
            if (text.IsEmpty)
                return default;
            if (length + text.Length > buffer.Length)
                Array.Resize(ref buffer, (length + text.Length) * 2);
            text.CopyTo(buffer.AsSpan(length));
            length += text.Length;
        }

        return buffer.AsSpan(0, length);
    }
}
