// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A call of a function.</summary>
internal sealed class CallNode(FunctionForm form, IReadOnlyList<Node> arguments, Token token) : Node(token.Start, token.Length)
{
    /// <summary>The function.</summary>
    public FunctionForm Form { get; } = form;

    /// <summary>What it is given; for <c>is(x in a, b)</c>, x then a and b.</summary>
    public IReadOnlyList<Node> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => Arguments;
}
