// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Turns a checked tree into steps.</summary>
internal sealed class Compiler
{
    private static readonly OpCode[] BySign = MakeBySign();

    private readonly List<Instruction> steps = [];
    private readonly List<Slot> constants = [];
    private readonly List<string> texts = [];
    private readonly List<FormulaItem> items = [];
    private readonly List<FormulaType> types = [];
    private int height;
    private int highest;
    private int offset;
    private int asking;
    private int sampledSteps;

    /// <summary>The steps of a tree whose types were checked.</summary>
    public static FormulaProgram Compile(Node tree)
    {
        var compiler = new Compiler();
        compiler.Visit(tree);
        return new([.. compiler.steps], [.. compiler.constants], [.. compiler.texts], [.. compiler.items], [.. compiler.types], compiler.highest)
        {
            SampledSteps = compiler.sampledSteps,
        };
    }

    private int Emit(OpCode code, Node node, int a = 0, int b = 0)
    {
        steps.Add(new(code, a, b, node.Start));
        return steps.Count - 1;
    }

    private void Push()
    {
        height++;
        highest = Math.Max(highest, height);
    }

    /// <summary>Tells a jump emitted earlier that it goes to the next step.</summary>
    private void Land(int jump, bool isSecond = false) =>
        steps[jump] = isSecond ? steps[jump] with { B = steps.Count } : steps[jump] with { A = steps.Count };

    private void Visit(Node node)
    {
        switch (node)
        {
            case LiteralNode literal:
                constants.Add(Constant(literal.Value));
                Emit(OpCode.Constant, node, constants.Count - 1);
                Push();
                break;
            case ItemNode item:
                Emit(asking > 0 ? OpCode.AskedItem : OpCode.Item, node, IndexOf(item), offset);
                Push();
                break;
            case OffsetNode shifted:
                offset += shifted.Periods;
                Visit(shifted.Operand);
                offset -= shifted.Periods;
                break;
            case UnaryNode unary:
                Visit(unary.Operand);
                Emit(unary.Sign switch { TokenKind.Not => OpCode.Not, TokenKind.Minus => OpCode.Negate, _ => OpCode.Keep }, node);
                break;
            case BinaryNode binary:
                VisitBinary(binary);
                break;
            case CallNode call:
                VisitCall(call);
                break;
        }
    }

    /// <summary>A value written in the formula; a text by its place among them, below zero.</summary>
    private Slot Constant(FormulaValue value)
    {
        switch (value.Type)
        {
            case FormulaType.Number:
                return Slot.Of(value.Number);
            case FormulaType.Boolean:
                return Slot.Of(value.Truth);
            case FormulaType.Text:
                texts.Add(value.Text);
                return Slot.OfText(~(texts.Count - 1));
            default:
                return Slot.Null;
        }
    }

    private int IndexOf(ItemNode node)
    {
        var index = items.IndexOf(node.Item);
        if (index >= 0)
            return index;
        items.Add(node.Item);
        types.Add(node.Type);
        return items.Count - 1;
    }

    private void VisitBinary(BinaryNode node)
    {
        Visit(node.Left);
        var isLogic = node.Sign is TokenKind.And or TokenKind.Or;
        var skip = isLogic ? Emit(node.Sign is TokenKind.And ? OpCode.EndIfFalse : OpCode.EndIfTrue, node) : -1;
        Visit(node.Right);
        Emit(BySign[(int)node.Sign], node);
        height--;
        if (isLogic)
            Land(skip);
    }

    private void VisitCall(CallNode node)
    {
        var form = node.Form;
        asking += form.AsksWhetherKnown ? 1 : 0;
        switch (form.Function)
        {
            case FormulaFunction.If:
                VisitIf(node);
                break;
            case FormulaFunction.FirstNonNull:
                VisitFirstKnown(node);
                break;
            case var _ when form.IsAggregate:
                VisitAggregate(node);
                break;
            default:
                foreach (var argument in node.Arguments)
                    Visit(argument);
                Emit(OpCode.Call, node, (int)form.Function, node.Arguments.Count);
                height -= node.Arguments.Count;
                Push();
                break;
        }

        asking -= form.AsksWhetherKnown ? 1 : 0;
    }

    private void VisitIf(CallNode node)
    {
        Visit(node.Arguments[0]);
        var branch = Emit(OpCode.Branch, node.Arguments[0]);
        height--;
        Visit(node.Arguments[1]);
        var end = Emit(OpCode.Jump, node);
        height--;
        Land(branch);
        Visit(node.Arguments[2]);
        Land(branch, isSecond: true);
        Land(end);
    }

    private void VisitFirstKnown(CallNode node)
    {
        var ends = new List<int>();
        foreach (var argument in node.Arguments)
        {
            Visit(argument);
            ends.Add(Emit(OpCode.EndIfKnown, node));
            height--;
        }

        constants.Add(Slot.Null);
        Emit(OpCode.Constant, node, constants.Count - 1);
        Push();
        ends.ForEach(end => Land(end));
    }

    private void VisitAggregate(CallNode node)
    {
        for (var i = 1; i < node.Arguments.Count; i++)
            Visit(node.Arguments[i]);
        if (PlainItem(node.Arguments[0], out var shift) is { } item)
        {
            Emit(asking > 0 ? OpCode.AskedSampleItem : OpCode.SampleItem, item, IndexOf(item), offset + shift);
            sampledSteps++;
        }
        else
        {
            var first = Emit(OpCode.SampleFirst, node);
            Visit(node.Arguments[0]);
            Emit(OpCode.SampleNext, node, first + 1);
            height--;
            sampledSteps += steps.Count - first - 1;
            Land(first);
        }

        Emit(OpCode.Aggregate, node, (int)node.Form.Function, asking);
        height -= node.Arguments.Count - 1;
        Push();
    }

    /// <summary>The item that a part is, offsets aside; or nothing.</summary>
    private static ItemNode? PlainItem(Node node, out int shift)
    {
        shift = 0;
        for (; node is OffsetNode inner; node = inner.Operand)
            shift += inner.Periods;
        return node as ItemNode;
    }

    private static OpCode[] MakeBySign()
    {
        var codes = new OpCode[Enum.GetValues<TokenKind>().Length];
        codes[(int)TokenKind.Plus] = OpCode.Add;
        codes[(int)TokenKind.Minus] = OpCode.Subtract;
        codes[(int)TokenKind.Times] = OpCode.Multiply;
        codes[(int)TokenKind.Divided] = OpCode.Divide;
        codes[(int)TokenKind.Remainder] = OpCode.Remainder;
        codes[(int)TokenKind.Power] = OpCode.Power;
        codes[(int)TokenKind.Equal] = OpCode.Equal;
        codes[(int)TokenKind.NotEqual] = OpCode.NotEqual;
        codes[(int)TokenKind.Less] = OpCode.Less;
        codes[(int)TokenKind.LessOrEqual] = OpCode.LessOrEqual;
        codes[(int)TokenKind.Greater] = OpCode.Greater;
        codes[(int)TokenKind.GreaterOrEqual] = OpCode.GreaterOrEqual;
        codes[(int)TokenKind.And] = OpCode.And;
        codes[(int)TokenKind.Or] = OpCode.Or;
        return codes;
    }
}
