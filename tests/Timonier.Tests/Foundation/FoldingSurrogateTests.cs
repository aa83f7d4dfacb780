// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Tests.Foundation;

public sealed class FoldingSurrogateTests
{
    /// <summary>Written from numbers: an attribute, kept in UTF-8, cannot hold them.</summary>
    [Fact]
    public void What_is_no_character_is_no_text_and_breaks_nothing()
    {
        var (half, other, reversed) = ((char)0xD800, (char)0xDC00, (char)0xFFFE);
        Assert.Equal("\ufffd", Folding.Decompose($"{half}"));
        Assert.Equal("a\ufffde\u0301", Folding.Decompose($"a{other}é"));
        Assert.Equal("a\ufffdb", Folding.Decompose($"a{reversed}b"));
        Assert.Equal("E\u0301🙂", Folding.Decompose("É🙂"));
        Assert.Equal("e\u0301te\u0301", Folding.Decompose("été"));
    }
}
