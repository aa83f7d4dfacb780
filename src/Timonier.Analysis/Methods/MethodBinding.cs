// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Which column of a table answers which input or parameter of a method.</summary>
internal sealed class MethodBinding
{
    /// <summary>Name of the parameter that says which columns tell groups apart.</summary>
    public const string GroupParameter = "group";

    private readonly IReadOnlyList<string> header;
    private readonly Dictionary<string, int> inputs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> parameterColumns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ParameterValue> constants = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.OrdinalIgnoreCase);
    private int[] group = [];

    private MethodBinding(Method method, IReadOnlyList<string> header)
    {
        (Method, this.header) = (method, header);
    }

    public Method Method { get; }

    /// <summary>Columns of the table that go to the result.</summary>
    public int[] Carried => Method.Shape is MethodShape.Rows ? [.. Enumerable.Range(0, header.Count)] : group;

    /// <summary>Binds a method; answers what is at fault.</summary>
    public static MethodFault? Bind(
        Method method, IReadOnlyList<string> header, IReadOnlyDictionary<string, string> settings, out MethodBinding? binding)
    {
        binding = new MethodBinding(method, header);
        return MethodFaults.FirstDuplicate(header) is { } duplicate
            ? MethodFaults.DuplicateColumn(duplicate)
            : binding.BindInputs() ?? binding.BindGroup(settings) ?? binding.BindParameters(settings);
    }

    /// <summary>The name under which an output is written: another of its names when the table has a column of that name.</summary>
    public string NameOfOutput(string name)
    {
        var declared = Method.Outputs.FirstOrDefault(output => output.Name == name);
        var other = declared?.AlsoNamed.FirstOrDefault(other => Find(other) >= 0);
        return other is null || Find(name) >= 0 ? name : header[Find(other)];
    }

    /// <summary>Reads the cells that the method needs.</summary>
    public MethodFault? Read(TextTable table, out ColumnSet columns)
    {
        columns = new ColumnSet(table.RowCount);
        foreach (var column in Method.Inputs)
        {
            if (inputs.TryGetValue(column.Name, out var place) && MethodCells.Read(table, place, column.Name, column.Kind, columns) is { } fault)
            {
                return fault;
            }
        }

        foreach (var parameter in Method.Parameters)
        {
            if (parameterColumns.TryGetValue(parameter.Name, out var place)
                && MethodCells.Read(table, place, parameter.Name, SingleOf(parameter.Kind), columns) is { } fault)
            {
                return fault;
            }
        }

        foreach (var parameter in Method.Parameters.Where(parameter => lists.ContainsKey(parameter.Name)))
        {
            var kind = parameter.Kind is ValueKind.TextColumnNames ? ValueKind.Text : ValueKind.Number;
            foreach (var name in lists[parameter.Name])
            {
                var isRead = columns.Has(name) || Method.Inputs.Any(input => input.Name == name);
                if (!isRead && MethodCells.Read(table, Find(name), name, kind, columns) is { } fault)
                {
                    return fault;
                }
            }
        }

        return null;
    }

    /// <summary>Columns already read, under their documented names.</summary>
    public ColumnSet Rename(ColumnSet columns)
    {
        var renamed = new ColumnSet(columns.RowCount);
        foreach (var name in columns.Names)
        {
            var place = Find(name);
            var documented = inputs.Concat(parameterColumns).FirstOrDefault(pair => pair.Value == place).Key ?? name;
            if (columns.IsText(name))
            {
                renamed.Add(documented, columns.Texts(name));
            }
            else if (columns.IsList(name))
            {
                renamed.Add(documented, columns.Lists(name));
            }
            else
            {
                renamed.Add(documented, columns.Numbers(name));
            }
        }

        return renamed;
    }

    /// <summary>The groups of a table.</summary>
    public GroupIndex Group(TextTable table)
    {
        if (group.Length == 0 || Method.Scope is MethodScope.Row)
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

    /// <summary>The groups of columns already read.</summary>
    public GroupIndex Group(ColumnSet columns)
    {
        if (group.Length == 0 || Method.Scope is MethodScope.Row)
        {
            return GroupIndex.Single(columns.RowCount);
        }

        var texts = Array.ConvertAll(group, place => columns.Texts(header[place]));
        return GroupIndex.Of([.. Enumerable.Range(0, columns.RowCount).Select(row => string.Join('\u001F', texts.Select(text => text[row])))]);
    }

    /// <summary>What the method is run on.</summary>
    public MethodInput Input(ColumnSet columns, GroupIndex groups)
    {
        var parameters = new Dictionary<string, ParameterValue>(constants, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _) in parameterColumns)
        {
            parameters[name] = columns.IsText(name) ? new ParameterValue(columns.Texts(name)) : new ParameterValue(columns.Numbers(name));
        }

        return new MethodInput(columns, groups, parameters, lists);
    }

    private static ValueKind SingleOf(ValueKind kind) => kind switch
    {
        ValueKind.Numbers => ValueKind.Number,
        ValueKind.Confidences => ValueKind.Confidence,
        _ => kind,
    };

    private MethodFault? BindInputs()
    {
        foreach (var column in Method.Inputs)
        {
            var place = FindAny(column.Name, column.AlsoNamed);
            if (place >= 0)
            {
                inputs.Add(column.Name, place);
            }
            else if (!column.IsOptional)
            {
                return MethodFaults.MissingColumn(column, header);
            }
        }

        return null;
    }

    private MethodFault? BindGroup(IReadOnlyDictionary<string, string> settings)
    {
        if (Method.Scope is MethodScope.Row)
        {
            return null;
        }

        if (!settings.TryGetValue(GroupParameter, out var names))
        {
            group = [.. Method.DefaultGroup.Select(Find).Where(place => place >= 0)];
            return null;
        }

        var places = new List<int>();
        foreach (var name in names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(name) < 0)
            {
                return MethodFaults.UnknownColumn(GroupParameter, name, header);
            }

            places.Add(Find(name));
        }

        group = [.. places];
        return null;
    }

    private MethodFault? BindParameters(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var name in settings.Keys)
        {
            var isGroup = name == GroupParameter && Method.Scope is not MethodScope.Row;
            if (!isGroup && !Method.Parameters.Any(parameter => Names(parameter).Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                return MethodFaults.UnknownParameter(Method, name);
            }
        }

        foreach (var parameter in Method.Parameters)
        {
            var set = settings.FirstOrDefault(pair => Names(parameter).Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Value;
            var place = FindAny(parameter.Name, parameter.AlsoNamed);
            if (parameter.Kind is ValueKind.ColumnNames or ValueKind.TextColumnNames)
            {
                if (BindNames(parameter, set ?? parameter.Default) is { } fault)
                {
                    return fault;
                }
            }
            else if (set is null && place >= 0 && !inputs.ContainsValue(place))
            {
                parameterColumns.Add(parameter.Name, place);
            }
            else if (MethodCells.Constant(parameter, set ?? parameter.Default, out var value) is { } fault)
            {
                return fault;
            }
            else
            {
                constants.Add(parameter.Name, value);
            }
        }

        return null;
    }

    private MethodFault? BindNames(MethodParameter parameter, string text)
    {
        if (text.Trim() == "*")
        {
            var taken = inputs.Values.Concat(parameterColumns.Values).Concat(group).ToHashSet();
            lists.Add(parameter.Name, [.. header.Where((_, place) => !taken.Contains(place))]);
            return null;
        }

        var names = new List<string>();
        foreach (var name in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(name) < 0)
            {
                return MethodFaults.UnknownColumn(parameter.Name, name, header);
            }

            names.Add(header[Find(name)]);
        }

        lists.Add(parameter.Name, names);
        return null;
    }

    private static IEnumerable<string> Names(MethodParameter parameter) => parameter.AlsoNamed.Prepend(parameter.Name);

    private int FindAny(string name, IReadOnlyList<string> others) =>
        Find(name) is >= 0 and var place ? place : others.Select(Find).FirstOrDefault(found => found >= 0, -1);

    private int Find(string name)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
