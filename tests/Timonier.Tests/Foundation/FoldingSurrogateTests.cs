// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Tests.Foundation;

public sealed class FoldingSurrogateTests
{
    [Theory]
    [InlineData("\ud800", "\ufffd")]
    [InlineData("a\udc00é", "a\ufffde\u0301")]
    [InlineData("a\ufffeb", "a\ufffdb")]
    [InlineData("É🙂", "E\u0301🙂")]
    [InlineData("été", "e\u0301te\u0301")]
    public void Half_of_a_pair_of_signs_is_no_text_and_breaks_nothing(string text, string decomposed) => Assert.Equal(decomposed, Folding.Decompose(text));
}
