// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>The same text at each row.</summary>
internal sealed class FixedText(string text) : BoundText
{
    public override bool IsFixed => true;

    public override ReadOnlySpan<char> Read() => text;
}
