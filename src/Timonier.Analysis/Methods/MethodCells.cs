// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Turns the text of a column or of a parameter into values, or says what cannot be read.</summary>
internal static class MethodCells
{
    /// <summary>Reads a column of a table into a set.</summary>
    public static MethodFault? Read(TextTable table, int place, string name, ValueKind kind, ColumnSet columns) => kind switch
    {
        ValueKind.Text or ValueKind.Choice or ValueKind.ColumnNames or ValueKind.TextColumnNames => ReadTexts(table, place, name, columns),
        ValueKind.Numbers or ValueKind.Confidences => ReadLists(table, place, name, columns, kind),
        ValueKind.Number or ValueKind.Confidence or ValueKind.Flag => ReadNumbers(table, place, name, columns, kind),
    };

    /// <summary>Reads a parameter set for the whole run.</summary>
    public static MethodFault? Constant(MethodParameter parameter, string text, out ParameterValue value)
    {
        value = new ParameterValue(text, []);
        if (parameter.Kind is ValueKind.Text)
        {
            return null;
        }

        if (parameter.Kind is ValueKind.Choice)
        {
            var word = parameter.Choices.FirstOrDefault(choice => choice.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
            value = new ParameterValue(word ?? text, []);
            return word is null ? MethodFaults.NotAChoice(parameter, text) : null;
        }

        var isList = parameter.Kind is ValueKind.Numbers or ValueKind.Confidences;
        if (!CellText.TryList(parameter.Kind, text, out var values) || (!isList && values.Length > 1))
        {
            return MethodFaults.UnreadableParameter(parameter, text);
        }

        value = new ParameterValue(text, values);
        return null;
    }

    private static MethodFault? ReadTexts(TextTable table, int place, string name, ColumnSet columns)
    {
        var texts = new string[table.RowCount];
        for (var row = 0; row < texts.Length; row++)
        {
            texts[row] = table[row, place].ToString();
        }

        columns.Add(name, texts);
        return null;
    }

    private static MethodFault? ReadNumbers(TextTable table, int place, string name, ColumnSet columns, ValueKind kind)
    {
        var numbers = new double[table.RowCount];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!CellText.TryRead(kind, table[row, place], out numbers[row]))
            {
                return MethodFaults.UnreadableCell(table, row, place, kind);
            }
        }

        columns.Add(name, numbers);
        return null;
    }

    private static MethodFault? ReadLists(TextTable table, int place, string name, ColumnSet columns, ValueKind kind)
    {
        var lists = new double[table.RowCount][];
        for (var row = 0; row < lists.Length; row++)
        {
            if (!CellText.TryList(kind, table[row, place], out lists[row]))
            {
                return MethodFaults.UnreadableCell(table, row, place, kind);
            }
        }

        columns.Add(name, lists);
        return null;
    }
}
