// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Turns the text of a column or of a parameter into values, or says what cannot be read.</summary>
internal static class MethodCells
{
    /// <summary>Reads a column of a table into a set, under a name.</summary>
    public static MethodFault? Read(TextTable table, int place, (string Name, ValueKind Kind) wanted, ColumnSet columns) => wanted.Kind switch
    {
        ValueKind.Text or ValueKind.Choice or ValueKind.ColumnNames or ValueKind.TextColumnNames => ReadTexts(table, place, wanted.Name, columns),
        ValueKind.Numbers or ValueKind.Confidences => ReadLists(table, place, wanted, columns),
        ValueKind.Number or ValueKind.ExtendedNumber or ValueKind.Confidence or ValueKind.Flag => ReadNumbers(table, place, wanted, columns),
    };

    /// <summary>Checks the words and the bounds of a parameter read from a column; a blank says nothing.</summary>
    public static MethodFault? Check(TextTable table, int place, MethodParameter parameter, ColumnSet columns)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            var isWrong = columns.IsText(parameter.Name)
                ? parameter.Choices.Count > 0 && !CellText.IsMissing(table[row, place]) && Word(parameter, columns.Texts(parameter.Name)[row]) is null
                : parameter.Range is { } range && !double.IsNaN(columns.Numbers(parameter.Name)[row]) && !range.Holds(columns.Numbers(parameter.Name)[row]);
            if (isWrong)
            {
                return MethodFaults.WrongParameterCell(table, (row, place), parameter);
            }
        }

        return null;
    }

    /// <summary>Checks the words of an input that knows few of them; a blank says nothing.</summary>
    public static MethodFault? Check(TextTable table, int place, MethodColumn input)
    {
        for (var row = 0; input.Choices.Count > 0 && row < table.RowCount; row++)
        {
            if (!CellText.IsMissing(table[row, place]) && !input.Choices.Contains(table[row, place].Trim().ToString(), StringComparer.OrdinalIgnoreCase))
            {
                return MethodFaults.UnknownWord(table, (row, place), input.Choices);
            }
        }

        return null;
    }

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
            var word = Word(parameter, text);
            value = new ParameterValue(word ?? text, []);
            return word is null ? MethodFaults.NotAChoice(parameter, text) : null;
        }

        var isList = parameter.Kind is ValueKind.Numbers or ValueKind.Confidences;
        if (!CellText.TryList(parameter.Kind, text, out var values) || (!isList && values.Length > 1) || (values.Length == 0 && parameter.Default.Length > 0)
            || Array.Exists(values, double.IsNaN))
        {
            return MethodFaults.UnreadableParameter(parameter, text);
        }

        value = new ParameterValue(text, values);
        return parameter.Range is { } range && !Array.TrueForAll(values, range.Holds) ? MethodFaults.OutOfBounds(parameter, text) : null;
    }

    /// <summary>Repeats a constant on every row.</summary>
    public static void Repeat(string name, ValueKind kind, string text, ColumnSet columns)
    {
        if (kind is ValueKind.Text or ValueKind.Choice)
        {
            columns.Add(name, Filled(columns.RowCount, text.Trim()));
        }
        else if (kind is ValueKind.Numbers or ValueKind.Confidences)
        {
            CellText.TryList(kind, text, out var values);
            columns.Add(name, Filled(columns.RowCount, values));
        }
        else
        {
            CellText.TryRead(kind, text, out var value);
            columns.Add(name, Filled(columns.RowCount, value));
        }
    }

    /// <summary>Whether a column holds one number at least; a column of texts or of blanks does not.</summary>
    public static bool HoldsNumbers(TextTable table, int place)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            if (CellText.TryNumber(table[row, place], out var value) && !double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Word(MethodParameter parameter, string text) =>
        parameter.Choices.FirstOrDefault(choice => choice.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static T[] Filled<T>(int count, T value)
    {
        var values = new T[count];
        Array.Fill(values, value);
        return values;
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

    private static MethodFault? ReadNumbers(TextTable table, int place, (string Name, ValueKind Kind) wanted, ColumnSet columns)
    {
        var numbers = new double[table.RowCount];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!CellText.TryRead(wanted.Kind, table[row, place], out numbers[row]))
            {
                return MethodFaults.UnreadableCell(table, (row, place), wanted.Kind);
            }
        }

        columns.Add(wanted.Name, numbers);
        return null;
    }

    private static MethodFault? ReadLists(TextTable table, int place, (string Name, ValueKind Kind) wanted, ColumnSet columns)
    {
        var lists = new double[table.RowCount][];
        for (var row = 0; row < lists.Length; row++)
        {
            if (!CellText.TryList(wanted.Kind, table[row, place], out lists[row]))
            {
                return MethodFaults.UnreadableCell(table, (row, place), wanted.Kind);
            }
        }

        columns.Add(wanted.Name, lists);
        return null;
    }
}
