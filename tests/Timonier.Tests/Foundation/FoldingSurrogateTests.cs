// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Tests.Foundation;

public sealed class FoldingSurrogateTests
{
    /// <summary>Not in attributes: their texts are kept as UTF-8, which holds no half of a pair.</summary>
    [Fact]
    public void Half_of_a_pair_of_signs_is_no_text_and_breaks_nothing()
    {
        foreach (var (text, decomposed) in new[]
        {
            ("\ud800", "\ufffd"),
            ("a\udc00é", "a\ufffde\u0301"),
            ("a\ufffeb", "a\ufffdb"),
            ("É🙂", "E\u0301🙂"),
            ("été", "e\u0301te\u0301"),
        })
        {
            Assert.Equal(decomposed, Folding.Decompose(text));
        }
    }
}
