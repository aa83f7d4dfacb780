// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Which column of a table, or which constant, answers each input and each parameter of a method.</summary>
internal sealed class MethodBinding
{
    /// <summary>Name of the parameter that says which columns tell groups apart.</summary>
    public const string GroupParameter = "group";

    /// <summary>Text of a parameter of names that stands for every column that nothing else uses.</summary>
    public const string AllOthers = "*";

    private readonly TableHeader header;

    private MethodBinding(Method method, IReadOnlyList<string> names)
    {
        (Method, header) = (method, new TableHeader(names));
    }

    /// <summary>The method.</summary>
    public Method Method { get; }

    /// <summary>Names of the columns of the table.</summary>
    public TableHeader Header => header;

    /// <summary>Inputs read from a column.</summary>
    public Dictionary<string, int> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Inputs that are the same on every row.</summary>
    public Dictionary<string, (MethodColumn Column, string Text)> ConstantInputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters read from a column.</summary>
    public Dictionary<string, int> ParameterColumns { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters set for the whole run.</summary>
    public Dictionary<string, ParameterValue> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Columns that parameters of names point to.</summary>
    public Dictionary<string, int[]> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters of names that stand for every column of numbers that nothing else uses.</summary>
    public HashSet<string> Stars { get; } = new(StringComparer.Ordinal);

    /// <summary>Columns that tell groups apart.</summary>
    public int[] Group { get; private set; } = [];

    /// <summary>Columns of the table that go to the result.</summary>
    public int[] Carried => Method.Shape is MethodShape.Rows ? [.. Enumerable.Range(0, header.Count)] : Group;

    /// <summary>Binds a method; answers what is at fault.</summary>
    public static MethodFault? Bind(
        Method method, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> settings, out MethodBinding? binding)
    {
        binding = null;
        if (MethodTable.Choose(method, settings, out var chosen, out var left) is { } fault)
        {
            return fault;
        }

        binding = new MethodBinding(chosen, names);
        return binding.CheckNames(left) ?? binding.BindInputs(left) ?? binding.BindGroup(left) ?? binding.BindParameters(left) ?? binding.BindStars()
            ?? binding.CheckHeader();
    }

    /// <summary>The name under which an output is written: another of its names when the table has a column of that name.</summary>
    public string NameOfOutput(string name)
    {
        var declared = Method.Outputs.FirstOrDefault(output => output.Name == name);
        var place = declared is null || header.Find(name) >= 0 ? -1 : header.FindAny(declared.AlsoNamed);
        return place < 0 ? name : header[place];
    }

    private MethodFault? CheckNames(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var name in settings.Keys)
        {
            var isKnown = Method.Parameters.SelectMany(parameter => parameter.Names).Concat(Method.Inputs.SelectMany(input => input.Names))
                .Contains(name, StringComparer.OrdinalIgnoreCase);
            var isGroup = name.Equals(GroupParameter, StringComparison.OrdinalIgnoreCase) && Method.Scope is MethodScope.Group;
            if (!isKnown && !isGroup)
            {
                return MethodFaults.UnknownParameter(Method, name);
            }
        }

        return null;
    }

    private MethodFault? BindInputs(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var input in Method.Inputs)
        {
            var set = Setting(settings, input.Names);
            var place = set is null ? header.FindAny(input.Names) : header.Find(set);
            if (place >= 0)
            {
                Inputs.Add(input.Name, place);
            }
            else if (set is not null)
            {
                if (!CanBeConstant(input, set))
                {
                    return MethodFaults.UnknownColumn(input.Name, set, header.Names);
                }

                ConstantInputs.Add(input.Name, (input, set));
            }
            else if (!input.IsOptional)
            {
                return MethodFaults.MissingColumn(input, header.Names);
            }
        }

        return null;
    }

    // A number, or one of the few words that the column may hold.
    private static bool CanBeConstant(MethodColumn input, string text) => input.Kind switch
    {
        ValueKind.Text or ValueKind.Choice => input.Choices.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase),
        ValueKind.Numbers or ValueKind.Confidences => CellText.TryList(input.Kind, text, out var values) && values.Length > 0,
        ValueKind.Number or ValueKind.ExtendedNumber or ValueKind.Confidence or ValueKind.Flag => CellText.TryRead(input.Kind, text, out var value) && !double.IsNaN(value),
        ValueKind.ColumnNames or ValueKind.TextColumnNames => false,
    };

    private MethodFault? BindGroup(IReadOnlyDictionary<string, string> settings)
    {
        if (Method.Scope is not MethodScope.Group)
        {
            return null;
        }

        if (Setting(settings, [GroupParameter]) is not { } names)
        {
            Group = [.. Method.DefaultGroup.Select(header.Find).Where(place => place >= 0)];
            return null;
        }

        var fault = FindAll(GroupParameter, names, out var places);
        Group = places;
        return fault;
    }

    private MethodFault? BindParameters(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var parameter in Method.Parameters)
        {
            var set = Setting(settings, parameter.Names);
            var fault = parameter.Kind is ValueKind.ColumnNames or ValueKind.TextColumnNames
                ? BindNames(parameter, set)
                : BindValue(parameter, set);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private MethodFault? BindValue(MethodParameter parameter, string? set)
    {
        var place = parameter.IsPerRun || set is not null ? -1 : header.FindAny(parameter.Names);
        if (place >= 0 && !Inputs.ContainsValue(place))
        {
            ParameterColumns.Add(parameter.Name, place);
            return null;
        }

        var fault = MethodCells.Constant(parameter, set ?? parameter.Default, out var value);
        Constants.Add(parameter.Name, value);
        return fault;
    }

    private MethodFault? BindNames(MethodParameter parameter, string? set)
    {
        if ((set ?? parameter.Default).Trim() == AllOthers)
        {
            Stars.Add(parameter.Name);
            return null;
        }

        if (set is null && parameter.NamesRows)
        {
            var place = header.FindAny(["", "id"]);
            Lists.Add(parameter.Name, place < 0 ? [] : [place]);
            return null;
        }

        var fault = FindAll(parameter.Name, set ?? parameter.Default, out var places);
        Lists.Add(parameter.Name, places);
        return fault;
    }

    // A column that several parameters of names point to may stay in a star when the method itself sets it apart (slopes, codes).
    private MethodFault? BindStars()
    {
        var kept = Lists.Where(list => list.Key is "codes" or "slopes").SelectMany(list => list.Value).ToHashSet();
        var taken = Lists.SelectMany(list => list.Value).Concat(Inputs.Values).Concat(ParameterColumns.Values).Concat(Group).ToHashSet();
        taken.ExceptWith(kept);
        foreach (var name in Stars)
        {
            Lists.Add(name, [.. Enumerable.Range(0, header.Count).Where(place => !taken.Contains(place))]);
        }

        return null;
    }

    // Only the columns that the method reads need a name of their own.
    private MethodFault? CheckHeader()
    {
        // Those of a star are looked at when it is known which ones hold numbers.
        var named = Lists.Where(list => !Stars.Contains(list.Key)).SelectMany(list => list.Value);
        var read = Inputs.Values.Concat(ParameterColumns.Values).Concat(Group).Concat(named).Distinct();
        if (read.Select(header.Ambiguity).FirstOrDefault(fault => fault is not null) is { } ambiguity)
        {
            return ambiguity;
        }

        var documented = Inputs.Concat(ParameterColumns).Concat(ConstantInputs.Keys.Select(name => KeyValuePair.Create(name, -1)))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var clash = Lists.Values.SelectMany(places => places).Where(place => documented.TryGetValue(header[place], out var own) && own != place).ToArray();
        return clash.Length > 0 ? MethodFaults.ClashingColumn(header[clash[0]]) : null;
    }

    private MethodFault? FindAll(string parameter, string names, out int[] places)
    {
        var found = new List<int>();
        places = [];
        foreach (var name in names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (header.Find(name) < 0)
            {
                return MethodFaults.UnknownColumn(parameter, name, header.Names);
            }

            found.Add(header.Find(name));
        }

        places = [.. found.Distinct()];
        return null;
    }

    private static string? Setting(IReadOnlyDictionary<string, string> settings, IEnumerable<string> names) =>
        settings.FirstOrDefault(pair => names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Value;
}
