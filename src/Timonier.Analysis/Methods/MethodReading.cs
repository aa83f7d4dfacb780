// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Reads the cells that a bound method needs, and gives the method what it runs on.</summary>
internal sealed class MethodReading
{
    private readonly MethodBinding binding;
    private readonly TextTable table;
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);

    private MethodReading(MethodBinding binding, TextTable table)
    {
        (this.binding, this.table) = (binding, table);
        Columns = new ColumnSet(table.RowCount);
        Groups = GroupsOf(binding, table);
    }

    /// <summary>The columns read, under their documented names, or those of the table for parameters that name columns.</summary>
    public ColumnSet Columns { get; }

    /// <summary>The groups.</summary>
    public GroupIndex Groups { get; }

    /// <summary>Reads a table.</summary>
    public static MethodFault? Read(MethodBinding binding, TextTable table, out MethodReading reading)
    {
        reading = new MethodReading(binding, table);
        return reading.ReadInputs() ?? reading.ReadParameters() ?? reading.ReadLists() ?? reading.CheckGroups();
    }

    /// <summary>What the method is run on.</summary>
    public MethodInput Input()
    {
        var parameters = new Dictionary<string, ParameterValue>(binding.Constants, StringComparer.Ordinal);
        foreach (var name in binding.ParameterColumns.Keys)
        {
            parameters[name] = Columns.IsText(name) ? new ParameterValue(Columns.Texts(name)) : new ParameterValue(Columns.Numbers(name));
        }

        return new MethodInput(Columns, Groups, parameters, lists) { Lines = table.Line };
    }

    private static GroupIndex GroupsOf(MethodBinding binding, TextTable table)
    {
        var group = binding.Group;
        if (group.Length == 0)
        {
            return GroupIndex.Single(table.RowCount);
        }

        var keys = new string[table.RowCount];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = group.Length == 1
                ? table[row, group[0]].ToString()
                : string.Join('\u001F', Array.ConvertAll(group, column => table[row, column].ToString()));
        }

        return GroupIndex.Of(keys);
    }

    private static ValueKind SingleOf(ValueKind kind) => kind switch
    {
        ValueKind.Numbers => ValueKind.Number,
        ValueKind.Confidences => ValueKind.Confidence,
        _ => kind,
    };

    private MethodFault? ReadInputs()
    {
        foreach (var column in binding.Method.Inputs)
        {
            if (binding.Inputs.TryGetValue(column.Name, out var place)
                && (MethodCells.Read(table, place, (column.Name, column.Kind), Columns) ?? MethodCells.Check(table, place, column)) is { } fault)
            {
                return fault;
            }
        }

        foreach (var (name, (column, text)) in binding.ConstantInputs)
        {
            MethodCells.Repeat(name, column.Kind, text, Columns);
        }

        return null;
    }

    private MethodFault? ReadParameters()
    {
        foreach (var parameter in binding.Method.Parameters)
        {
            if (binding.ParameterColumns.TryGetValue(parameter.Name, out var place)
                && (MethodCells.Read(table, place, (parameter.Name, SingleOf(parameter.Kind)), Columns) ?? MethodCells.Check(table, place, parameter, Columns)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private MethodFault? ReadLists()
    {
        var coded = binding.Lists.GetValueOrDefault("codes", []);
        foreach (var parameter in binding.Method.Parameters.Where(parameter => binding.Lists.ContainsKey(parameter.Name)))
        {
            var kept = new List<string>();
            foreach (var place in binding.Lists[parameter.Name])
            {
                var isStar = binding.Stars.Contains(parameter.Name) && !coded.Contains(place);
                var kind = parameter.Kind is ValueKind.TextColumnNames && !isStar ? ValueKind.Text : ValueKind.Number;
                var name = binding.Header[place];
                if (isStar && !MethodCells.HoldsNumbers(table, place))
                {
                    continue;
                }

                if (binding.Header.Ambiguity(place) is { } twins)
                {
                    return twins;
                }

                if (!Columns.Has(name) && MethodCells.Read(table, place, (name, kind), Columns) is { } fault)
                {
                    return fault;
                }

                kept.Add(name);
            }

            lists.Add(parameter.Name, kept);
        }

        return null;
    }

    // A method by group reads a parameter on the first row of the group: the others must say the same.
    private MethodFault? CheckGroups()
    {
        if (binding.Method.Scope is not MethodScope.Group)
        {
            return null;
        }

        foreach (var (name, place) in binding.ParameterColumns)
        {
            for (var group = 0; group < Groups.Count; group++)
            {
                var rows = Groups[group];
                foreach (var row in rows)
                {
                    if (!table[row, place].SequenceEqual(table[rows[0], place]))
                    {
                        return MethodFaults.ChangingParameter(name, table.Line(rows[0]), table.Line(row));
                    }
                }
            }
        }

        return null;
    }
}
